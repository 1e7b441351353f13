/**
 * For commands whose output is read by another one: when the reader has seen enough (`… | head`), the command ends as if it
 * were done, instead of with a stack trace. Imported for its effect by every command.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
