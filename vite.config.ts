import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { terreno } from './vite.terreno.ts'

export default defineConfig({
  plugins: [react(), terreno()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: ['index.html', 'terreno.html'] },
  },
  server: { port: 5173, proxy: { '/api': { target: `http://localhost:${process.env.PORT ?? 8080}` } } },
})
