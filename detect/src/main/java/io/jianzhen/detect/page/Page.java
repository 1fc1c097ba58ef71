package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page taken apart: once through the document, and once through what its scripts write. */
final class Page {

  /** Markup in strings of scripts and in comments is read this deep: a script in a script. */
  private static final int NESTED = 2;

  private static final int LONGEST_TITLE = 200;

  /**
   * More of a kind than any page has; the texts of fields and headings are asked for one by one.
   */
  private static final int MOST_ELEMENTS = 5000;

  private static final int MOST_FIELDS = 200;

  private final WebAddress.Readable address;
  private final Map<Place, StringBuilder> texts = new LinkedHashMap<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> resources = new ArrayList<>();
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> inputs = new ArrayList<>();
  private final List<Element> forms = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private long[] paths = new long[256];
  private int elements;
  private final List<String> scripts = new ArrayList<>();
  private String title = "";
  private String seen = "";

  private Page(WebAddress.Readable address) {
    this.address = address;
    for (Place place : Place.values()) {
      texts.put(place, new StringBuilder());
    }
  }

  static Page read(PageSource source) {
    var page = new Page(source.address());
    String html = Charsets.text(source.body(), source.contentType());
    Document document = Jsoup.parse(html);
    page.title = cut(document.title());
    page.take(document, Place.VISIBLE, 0);
    page.seen = page.text(Place.VISIBLE) + "\n" + page.text(Place.SCRIPT);
    return page;
  }

  /** Markup in comments and scripts is put together first, however many there are of them. */
  private void take(Document document, Place place, int depth) {
    var walk = new Walk(place);
    document.traverse(walk);
    takeMarkup(walk.commented.toString(), Place.HIDDEN, depth);
    takeMarkup(walk.written.toString(), Place.SCRIPT, depth);
  }

  /** Markup that is put into the page later, or was left in it. */
  private void takeMarkup(String markup, Place place, int depth) {
    if (depth < NESTED && markup.indexOf('<') >= 0) {
      take(Jsoup.parseBodyFragment(markup), place, depth + 1);
    } else if (!markup.isBlank()) {
      text(place).append(markup).append('\n');
    }
  }

  private static <T> void add(List<T> list, T element, int most) {
    if (list.size() < most) {
      list.add(element);
    }
  }

  private static String cut(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  WebAddress.Readable address() {
    return address;
  }

  /** The title element, white space made one, at most 200 characters. */
  String title() {
    return title;
  }

  /** The headings of the first two levels, as they are seen. */
  List<String> headings() {
    return headings;
  }

  StringBuilder text(Place place) {
    return texts.getOrDefault(place, new StringBuilder());
  }

  /** What people see, and what scripts write for them to see. */
  String seen() {
    return seen;
  }

  List<Element> links() {
    return links;
  }

  /** What is loaded with the page: scripts, style sheets, pictures, frames. */
  List<Element> resources() {
    return resources;
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> inputs() {
    return inputs;
  }

  List<Element> forms() {
    return forms;
  }

  /** The scripts in the page, as they stand. */
  List<String> scripts() {
    return scripts;
  }

  /** Each element with the three above it, as a number. */
  long[] structure() {
    return Arrays.copyOf(paths, elements);
  }

  /** Takes a document apart without calling itself, however deep its elements are nested. */
  private final class Walk implements NodeVisitor {

    private final Place place;
    private final StringBuilder commented = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private int hiddenFrom = Integer.MAX_VALUE;

    Walk(Place place) {
      this.place = place;
    }

    @Override
    public void head(Node node, int level) {
      if (node instanceof Element element) {
        if (level < hiddenFrom && isHidden(element)) {
          hiddenFrom = level;
        }
        element(element);
      } else if (node instanceof TextNode words) {
        here(level).append(words.getWholeText());
      } else if (node instanceof DataNode data) {
        data(data);
      } else if (node instanceof Comment comment) {
        commented.append(comment.getData()).append('\n');
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (level == hiddenFrom) {
        hiddenFrom = Integer.MAX_VALUE;
      }
      if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
        here(level).append('\n');
      }
    }

    private StringBuilder here(int level) {
      return text(level >= hiddenFrom ? Place.HIDDEN : place);
    }

    private void data(DataNode data) {
      if (data.parentNode() instanceof Element parent && parent.nameIs("script")) {
        scripts.add(data.getWholeData());
        written.append(ScriptText.of(data.getWholeData())).append('\n');
      }
    }

    private void element(Element element) {
      paths = elements == paths.length ? Arrays.copyOf(paths, 2 * elements) : paths;
      paths[elements++] = path(element);
      switch (element.normalName()) {
        case "a", "area" -> add(links, element, MOST_ELEMENTS);
        case "script", "img", "iframe", "frame", "embed", "link", "source" -> {
          if (element.hasAttr("src") || element.hasAttr("href")) {
            add(resources, element, MOST_ELEMENTS);
          }
        }
        case "meta" -> add(metas, element, MOST_ELEMENTS);
        case "input", "select", "textarea", "el-input" -> add(inputs, element, MOST_FIELDS);
        case "form" -> add(forms, element, MOST_FIELDS);
        case "h1", "h2" -> {
          if (headings.size() < MOST_FIELDS) {
            headings.add(cut(element.text()));
          }
        }
        default -> {}
      }
    }

    private long path(Element element) {
      long path = 1;
      Element at = element;
      for (int i = 0; i < 4 && at != null; i++) {
        path = path * 31_000_003 + at.normalName().hashCode();
        at = at.parent();
      }
      return path;
    }

    private boolean isHidden(Element element) {
      if (element.attributesSize() == 0) {
        return false;
      }
      // The parser has made the names lower-case; to ask the element is slower.
      if (element.attributes().hasKey("hidden")) {
        return true;
      }
      String style = element.attributes().get("style");
      return !style.isEmpty()
          && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }
  }
}
