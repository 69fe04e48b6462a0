// @ts-check
/** Shows how far an import came. Without this file, or without the stream, the page asks again by itself. */

const bar = document.querySelector('[data-progress]');
const says = document.querySelector('[data-says]');

if (bar instanceof HTMLProgressElement) {
  const source = new EventSource(bar.dataset['progress'] ?? '');
  source.addEventListener('progress', (event) => {
    const [done, total, ...sentence] = String(event.data).split('\n');
    bar.max = Math.max(Number(total), 1);
    bar.value = Number(done);
    if (says) says.textContent = sentence.join(' ');
  });
  source.addEventListener('end', () => {
    source.close();
    location.reload();
  });
  source.addEventListener('error', () => {
    source.close();
    setTimeout(() => location.reload(), 2000);
  });
}
