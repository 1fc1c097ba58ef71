"use strict";

// Keeps what is typed at a visit on the telephone, and sends it when there is a signal. Each visit
// has one key, made once: however often it is sent, the server notes it once. Without this file the
// form is sent as any other.
(function () {
  const EVERY = 15000; // milliseconds between attempts while there is no signal
  const ANSWERS = new Set([404, 409, 422]); // to a visit: somebody has to read them
  const REFUSALS = new Set([400, 404, 409, 410, 413, 415, 422]); // of a photo: sent again, the answer is the same

  /** Where the draft of a visit lies: another person at the same telephone has another. */
  function place(id, who) {
    return "jianzhen-visit-" + id + "-" + who;
  }

  function read(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch (broken) {
      return null;
    }
  }

  function say(status, text, number) {
    status.hidden = false;
    status.textContent = (number === undefined ? "" : number + " ") + text;
  }

  /** Whether an answer shows the page that follows when all went well. */
  function arrived(answer, page) {
    return answer.ok && new URL(answer.url).pathname === page;
  }

  function signedOut(answer) {
    return answer.status === 401 || answer.status === 403 || new URL(answer.url).pathname === "/sign-in";
  }

  /** The draft of a visit that is over goes once it was sent; one that was not stays to be read. */
  function readyLeft(left) {
    const name = place(left.dataset.done, left.dataset.who);
    const draft = read(name);
    if (!draft) {
      return;
    }
    if (draft.key === left.dataset.sent) {
      localStorage.removeItem(name);
      return;
    }
    const list = left.querySelector("ul");
    for (const [field, value] of Object.entries(draft.fields)) {
      if (value && /^((basis|what)-[0-9-]+|statement)$/.test(field)) {
        const item = document.createElement("li");
        item.className = "lines";
        item.textContent = value;
        list.append(item);
      }
    }
    left.querySelector("button").addEventListener("click", () => {
      localStorage.removeItem(name);
      left.hidden = true;
    });
    left.hidden = false;
  }

  const left = document.querySelector("[data-done]");
  if (left) {
    readyLeft(left);
  }

  /** The form of a visit. */
  function readyForm(form, status) {
    const name = place(form.dataset.visit, form.dataset.who);
    const own = new Set(["_csrf", "version", "key"]);
    let waiting = false;
    let sending = false;
    let native = false;

    function keep() {
      const fields = {};
      for (const one of form.elements) {
        if (one.name && !own.has(one.name)) {
          fields[one.name] = one.type === "checkbox" ? one.checked : one.value;
        }
      }
      try {
        localStorage.setItem(name, JSON.stringify({ key: form.elements.key.value, fields, waiting }));
        return true;
      } catch (full) {
        say(status, status.dataset.full);
        return false;
      }
    }

    function restore(draft) {
      form.elements.key.value = draft.key;
      for (const [field, value] of Object.entries(draft.fields)) {
        const one = form.elements[field];
        if (one && one.type === "checkbox") {
          one.checked = value;
        } else if (one && !(one instanceof RadioNodeList)) {
          one.value = value;
        }
        const folded = one && value && one.closest && one.closest("details");
        if (folded) {
          folded.open = true;
        }
      }
    }

    async function send() {
      if (sending || native) {
        return;
      }
      sending = true;
      say(status, status.dataset.sending);
      try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
        if (arrived(answer, form.dataset.page)) {
          localStorage.removeItem(name);
          location.replace(answer.url);
        } else if (signedOut(answer)) {
          say(status, status.dataset.again);
        } else if (!ANSWERS.has(answer.status)) {
          say(status, status.dataset.busy);
        } else {
          // The server has something to say: let the browser show it. Nothing was noted.
          waiting = false;
          keep();
          native = true;
          form.submit();
        }
      } catch (dead) {
        say(status, status.dataset.waiting);
      } finally {
        sending = false;
      }
    }

    const draft = read(name);
    if (draft && !form.dataset.wrong) {
      restore(draft);
      waiting = draft.waiting;
      say(status, status.dataset.other);
    }
    form.addEventListener("input", () => {
      if (keep() && !waiting) {
        say(status, status.dataset.saved);
      }
    });
    form.addEventListener("submit", (event) => {
      if (!native) {
        event.preventDefault();
        waiting = true;
        keep();
        send();
      }
    });
    const again = () => waiting && send();
    window.addEventListener("online", again);
    setInterval(again, EVERY);
    again();
  }

  /** Photos wait in the browser's database, for they are too large for the other store. */
  function openPhotos() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open("jianzhen-photos", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("photos", { autoIncrement: true });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  function step(store, work) {
    return new Promise((resolve, reject) => {
      const asked = work(store);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  function readyPhotos(form, status, list) {
    const mine = place(form.dataset.photos, form.dataset.who);
    let sending = false;

    async function waiting(base) {
      const store = base.transaction("photos").objectStore("photos");
      const [keys, all] = await Promise.all([step(store, (one) => one.getAllKeys()), step(store, (one) => one.getAll())]);
      return keys.map((key, at) => ({ key, photo: all[at] })).filter((one) => one.photo.visit === mine);
    }

    function change(base, key, photo) {
      return step(base.transaction("photos", "readwrite").objectStore("photos"), (store) => store.put(photo, key));
    }

    function remove(base, key) {
      return step(base.transaction("photos", "readwrite").objectStore("photos"), (store) => store.delete(key));
    }

    /** Those that the server did not take, each with what it said: they go when somebody says so. */
    function show(refused) {
      list.replaceChildren(
        ...refused.map(({ key, photo }) => {
          const item = document.createElement("li");
          const button = document.createElement("button");
          button.type = "button";
          button.className = "button button--quiet";
          button.textContent = list.dataset.delete;
          button.addEventListener("click", async () => {
            const base = await openPhotos();
            await remove(base, key);
            base.close();
            item.remove();
          });
          item.append([photo.note, photo.refused].filter((text) => text).join(" — "), " ", button);
          return item;
        })
      );
    }

    /** What the page says about a photo that was not taken. */
    async function why(answer) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const said = page.querySelector(".banner--flash, main p");
      return said ? said.textContent.trim().replace(/\s+/g, " ").slice(0, 200) : list.dataset.text;
    }

    async function send() {
      if (sending) {
        return;
      }
      sending = true;
      let base = null;
      let refused = false;
      let left = 0;
      try {
        base = await openPhotos();
        const known = await waiting(base);
        show(known.filter((one) => one.photo.refused));
        const all = known.filter((one) => !one.photo.refused);
        left = all.length;
        for (const { key, photo } of all) {
          const body = new FormData();
          body.append("_csrf", form.elements._csrf.value);
          body.append("photoNote", photo.note);
          body.append("photo", photo.file, "photo");
          const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
          const here = arrived(answer, form.dataset.page);
          if (!here && signedOut(answer)) {
            say(status, status.dataset.again);
            return;
          }
          if (!here && !REFUSALS.has(answer.status)) {
            say(status, status.dataset.waiting, left);
            return;
          }
          if (here && new URL(answer.url).searchParams.get("photo") === "kept") {
            await remove(base, key);
          } else {
            refused = true;
            await change(base, key, { ...photo, refused: (await why(answer)) || list.dataset.text });
          }
          left -= 1;
        }
        if (refused) {
          show((await waiting(base)).filter((one) => one.photo.refused));
        }
        if (all.length > 0) {
          say(status, refused ? status.dataset.refused : status.dataset.sent);
        }
      } catch (dead) {
        if (left > 0) {
          say(status, status.dataset.waiting, left);
        }
      } finally {
        if (base) {
          base.close();
        }
        sending = false;
      }
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const photo = { visit: mine, note: form.elements.photoNote.value, file: form.elements.photo.files[0] };
      openPhotos()
        .then((base) => step(base.transaction("photos", "readwrite").objectStore("photos"), (store) => store.add(photo)).then(() => base.close()))
        .then(() => {
          form.reset();
          return send();
        })
        .catch(() => form.submit()); // no such store: as any other form
    });
    const again = () => send().catch(() => {});
    window.addEventListener("online", again);
    setInterval(again, EVERY);
    again();
  }

  const form = document.querySelector("form[data-visit]");
  if (form) {
    readyForm(form, document.getElementById("draft"));
  }
  const photos = document.querySelector("form[data-photos]");
  if (photos && window.indexedDB) {
    readyPhotos(photos, document.getElementById("photo-draft"), document.getElementById("photo-refused"));
  }
})();
