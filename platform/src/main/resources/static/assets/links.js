// Draws what hangs together. Without it the page lists the same.
(function () {
  "use strict";
  const place = document.querySelector("[data-links]");
  if (!place || !window.cytoscape) {
    return;
  }
  const shapes = { LEAD: "round-rectangle", CASE: "round-hexagon", GANG: "star", SITE: "diamond", DOMAIN: "diamond", IP: "diamond", PHONE: "triangle" };
  const way = Array.from(document.querySelectorAll("#way [data-node]")).map((one) => one.dataset.node);

  fetch(place.dataset.links, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((answer) => {
      if (!answer.ok) {
        throw new Error("no picture: " + answer.status);
      }
      return answer.json();
    })
    .then(draw)
    .catch(() => place.remove());

  function draw(picture) {
    place.hidden = false;
    const style = getComputedStyle(document.documentElement);
    const colour = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const graph = window.cytoscape({
      container: place,
      elements: {
        nodes: picture.dots.map((dot) => ({
          data: { id: dot.id, label: dot.kindName + "\n" + dot.label, kind: dot.kind, on: dot.on },
        })),
        edges: picture.lines.map((line, at) => ({ data: { id: "e" + at, source: line.source, target: line.target, why: line.why, words: line.words } })),
      },
      style: [
        {
          selector: "node",
          style: {
            label: "data(label)",
            shape: (node) => shapes[node.data("kind")] || "ellipse",
            "background-color": (node) =>
              node.data("kind") === "LEAD" || node.data("kind") === "CASE" ? colour("--brand", "#0d5c63") : colour("--line-strong", "#7c8b8b"),
            color: colour("--ink", "#17211f"),
            "font-size": 10,
            "text-wrap": "wrap",
            "text-max-width": 120,
            "text-valign": "bottom",
            "text-margin-y": 3,
            width: 22,
            height: 22,
          },
        },
        { selector: "edge", style: { width: 1, "line-color": colour("--line-strong", "#7c8b8b") } },
        { selector: "edge[why = 'CONFIRMED']", style: { "line-style": "dashed", width: 2 } },
        { selector: "edge[why = 'JOINED']", style: { width: 3 } },
        { selector: "edge:selected", style: { width: 3, "line-color": colour("--brand", "#0d5c63") } },
        { selector: ".way", style: { "border-width": 3, "border-color": "#b3261e", "line-color": "#b3261e", width: 26 } },
        { selector: "edge.way", style: { width: 3 } },
        { selector: ".later", style: { display: "none" } },
      ],
      layout: { name: "cose", animate: !still && picture.dots.length < 60, randomize: true, nodeRepulsion: 40000, idealEdgeLength: 110, padding: 40 },
      maxZoom: 1.4,
      wheelSensitivity: 0.2,
    });
    graph.on("tap", "node", (event) => {
      const [kind, id] = event.target.id().split(":");
      const pages = { lead: "/leads/", case: "/cases/" };
      location.href = pages[kind] ? pages[kind] + id : "/links?from=" + encodeURIComponent(event.target.id());
    });
    const why = document.getElementById("linkwhy");
    why.hidden = false;
    graph.on("tap", "edge", (event) => {
      const ends = event.target.connectedNodes().map((node) => node.data("label").replace("\n", " "));
      why.textContent = ends.join(" — ") + ": " + event.target.data("words");
    });
    for (let at = 0; at < way.length; at++) {
      graph.getElementById(way[at]).addClass("way");
      if (at > 0) {
        graph.getElementById(way[at]).edgesWith(graph.getElementById(way[at - 1])).addClass("way");
      }
    }
    slider(graph, Array.from(new Set(picture.dots.map((dot) => dot.on).filter(Boolean))).sort());
  }

  // Shows the leads and cases until a day, with what they hold.
  function slider(graph, days) {
    if (days.length < 2) {
      return;
    }
    const field = document.getElementById("linkdays");
    const range = document.getElementById("linkday");
    const shown = document.getElementById("linkdayshown");
    field.hidden = false;
    range.max = String(days.length - 1);
    range.value = range.max;
    const show = () => {
      const day = days[Number(range.value)];
      shown.textContent = day;
      graph.batch(() => {
        graph.nodes("[on != '']").forEach((node) => node.toggleClass("later", node.data("on") > day));
        graph.nodes("[on = '']").forEach((node) => {
          node.toggleClass("later", node.neighborhood("node").filter((one) => !one.hasClass("later")).empty());
        });
      });
    };
    range.addEventListener("input", show);
    show();
  }
})();
