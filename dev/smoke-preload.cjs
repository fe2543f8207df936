// Lets the smoke test send a structured clone through the real bridge and back.
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('smoke', { echo: (value) => ipcRenderer.invoke('smoke', value) });
