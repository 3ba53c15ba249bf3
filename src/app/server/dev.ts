import { spawn } from 'node:child_process'

// The server on the demonstration's data, restarted at every change, and the screens with hot reload at
// http://localhost:5173, where what is asked of the API goes to the server.
const env = { ...process.env, WEB: 'asis' }
const children = [
  spawn(process.execPath, ['--watch', 'src/app/server/demo.ts'], { stdio: 'inherit', env }),
  spawn('vite', [], { stdio: 'inherit', env }),
]
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill('SIGTERM')))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => children.forEach((child) => child.kill(signal)))
