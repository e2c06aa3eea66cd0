// Shows the same document by Swagger UI, in which requests can be tried out; the page stays beside it.
(() => {
  const reference = document.getElementById('reference');
  const tryOut = document.getElementById('swagger-ui');
  if (typeof SwaggerUIBundle !== 'function') {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Try requests out';
  button.setAttribute('aria-pressed', 'false');
  (document.getElementById('try-out') ?? document.querySelector('header')).append(button);
  let started = false;
  button.addEventListener('click', () => {
    const shown = tryOut.hidden;
    if (shown && !started) {
      started = true;
      SwaggerUIBundle({ url: '/openapi.json', domNode: tryOut, validatorUrl: null, persistAuthorization: false });
    }
    tryOut.hidden = !shown;
    reference.hidden = shown;
    button.setAttribute('aria-pressed', String(shown));
  });
})();
