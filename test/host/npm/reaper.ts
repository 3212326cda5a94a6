/**
 * Loaded into the VS Code server before its own code: takes down the server's whole process group (extension hosts,
 * language servers, watchers) when the process that started it is gone, however it went. That is when the pipe at the
 * server's standard input closes.
 */
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.on('close', () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'));
  process.stdin.resume();
}
