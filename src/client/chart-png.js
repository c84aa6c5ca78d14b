// @ts-check
// Makes a PNG of a chart from its SVG when a reader asks for one: drawn by their browser, with their fonts, at twice its size.
// An image of a folder's file may not be read back, so that the button is for sites alone.
{
  const button = /** @type {HTMLButtonElement} */ (document.querySelector('[data-png]'));
  if (location.protocol !== 'file:') {
    button.hidden = false;
    button.onclick = async () => {
      const image = new Image();
      // On paper and in slides, the light colors; an image has the theme of the page that it is in.
      image.style.cssText = 'color-scheme:only light;position:absolute;left:-9999px';
      image.alt = '';
      image.src = button.dataset.png ?? '';
      document.body.append(image);
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      image.remove();
      canvas.toBlob((blob) => {
        if (!blob) return;
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = `${/([^/]+)\/chart\.svg$/.exec(image.src)?.[1] ?? 'chart'}.png`;
        link.click();
      });
    };
  }
}
