import { spawn } from 'node:child_process'

// The server, restarted at every change, and the browser's side with hot reload at http://localhost:5173.
const children = [
  spawn('node', ['--watch', 'src/app/server/demo.ts'], { stdio: 'inherit' }),
  spawn('vite', [], { stdio: 'inherit' }),
]
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill('SIGTERM')))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => children.forEach((child) => child.kill(signal)))
