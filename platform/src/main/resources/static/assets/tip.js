"use strict";

// Does the work that a tip-off costs while the reader types. Where the browser cannot, the form is
// sent as it is, and time stands for work.

/** Leading zero bits of a digest. */
function zeros(digest) {
  let count = 0;
  for (const byte of new Uint8Array(digest)) {
    if (byte !== 0) {
      return count + Math.clz32(byte) - 24;
    }
    count += 8;
  }
  return count;
}

/** Looks for the number whose digest, together with the challenge, begins with enough zeros. */
async function prove(challenge, bits, progress) {
  const text = new TextEncoder();
  for (let n = 0; ; n += 1) {
    const digest = await crypto.subtle.digest("SHA-256", text.encode(`${challenge}:${n}`));
    if (zeros(digest) >= bits) {
      return String(n);
    }
    if (n % 512 === 0) {
      progress(100 * (1 - Math.exp(-n / 2 ** bits)));
    }
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-challenge]");
  if (!form || !window.crypto || !window.crypto.subtle) {
    return;
  }
  const working = document.getElementById("working");
  const bar = working.querySelector("progress");
  const proof = form.elements.proof;
  let waiting = null;

  form.addEventListener("submit", (event) => {
    const language = event.submitter && event.submitter.name === "lang";
    if (proof.value === "" && !language) {
      event.preventDefault();
      waiting = event.submitter;
      working.hidden = false;
    }
  });
  prove(form.dataset.challenge, Number(form.dataset.bits), (percent) => {
    bar.value = percent;
  }).then((found) => {
    proof.value = found;
    working.hidden = true;
    if (waiting) {
      form.requestSubmit(waiting);
    }
  });
});
