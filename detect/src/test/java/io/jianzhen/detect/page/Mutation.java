package io.jianzhen.detect.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What those who copy a site change, so that it is not recognised (after PhishOracle, 2024). */
enum Mutation {
  AS_IT_IS {
    @Override
    String of(Document page, Random dice) {
      return page.outerHtml();
    }
  },
  NO_LOGO {
    @Override
    String of(Document page, Random dice) {
      page.select("img").remove();
      return page.outerHtml();
    }
  },
  TEXT_SWAPPED {
    @Override
    String of(Document page, Random dice) {
      return replaced(
          page,
          Map.of(
              "请", "烦请", "通知", "公告", "工作", "任务", "开展", "组织", "单位", "企业", "如下", "以下", "特种作业", "特殊作业",
              "查询", "查验", "专项", "集中", "检查", "排查"));
    }
  },
  IMAGES_REENCODED {
    @Override
    String of(Document page, Random dice) {
      for (Element image : page.select("img")) {
        image.attr("src", "/img/" + Integer.toHexString(dice.nextInt()) + ".webp");
      }
      return page.outerHtml();
    }
  },
  CSS_INLINED {
    @Override
    String of(Document page, Random dice) {
      page.select("link[rel=stylesheet]").remove();
      page.select("[class]")
          .forEach(element -> element.removeAttr("class").attr("style", "margin:0;color:#333"));
      return page.outerHtml();
    }
  },
  DOM_WRAPPED {
    @Override
    String of(Document page, Random dice) {
      page.select("p, ul, h1, h2, h3, form, table")
          .forEach(element -> element.wrap("<section><div></div></section>"));
      return page.outerHtml();
    }
  },
  FOOTER_REMOVED {
    @Override
    String of(Document page, Random dice) {
      page.select(".foot").remove();
      page.select("meta[name^=Site]").remove();
      return page.outerHtml();
    }
  },
  FOOTER_SPLIT {
    @Override
    String of(Document page, Random dice) {
      for (Element line : page.select(".foot p")) {
        if (line.childNodeSize() == 1 && line.childNode(0) instanceof TextNode text) {
          String words = text.getWholeText();
          line.empty();
          words.codePoints().forEach(c -> line.appendElement("span").text(Character.toString(c)));
        }
      }
      return page.outerHtml();
    }
  },
  TITLE_CHANGED {
    @Override
    String of(Document page, Random dice) {
      page.title("证书信息网 - 首页");
      return page.outerHtml();
    }
  },
  SCRIPT_RENDERED {
    @Override
    String of(Document page, Random dice) {
      var written = new StringBuilder();
      page.body()
          .html()
          .codePoints()
          .forEach(
              c ->
                  written.append(
                      c < 0x80 && Character.isLetterOrDigit(c)
                          ? Character.toString(c)
                          : "%%u%04x".formatted(c)));
      page.body().html("<script>document.write(unescape('" + written + "'))</script>");
      return page.outerHtml();
    }
  },
  LOOKALIKES {
    @Override
    String of(Document page, Random dice) {
      return replaced(
          page,
          Map.of(
              "应",
              "應",
              "证",
              "証",
              "业",
              "業",
              "查询",
              "查\u200B询",
              "用",
              "⽤",
              "管理",
              "管\u2060理",
              "号",
              "號",
              "安",
              "⼀安".substring(1)));
    }
  };

  private static final Pattern TEXT = Pattern.compile(">([^<]+)<");

  abstract String of(Document page, Random dice);

  /** The page as somebody put it on another host. */
  PageSource clone(PageSource genuine, String url, long seed) {
    Document page =
        Jsoup.parse(StandardCharsets.UTF_8.decode(genuine.body().duplicate()).toString());
    return MadeUpSite.at(url, of(page, new Random(seed)));
  }

  private static String replaced(Document page, Map<String, String> words) {
    Matcher texts = TEXT.matcher(page.outerHtml());
    var out = new StringBuilder();
    while (texts.find()) {
      String text = texts.group(1);
      for (Map.Entry<String, String> word : new java.util.TreeMap<>(words).entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
      texts.appendReplacement(out, Matcher.quoteReplacement(">" + text + "<"));
    }
    return texts.appendTail(out).toString();
  }
}
