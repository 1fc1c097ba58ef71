package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.FormerHost;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.words.Lexicon;
import org.jspecify.annotations.Nullable;

/** The sentences of the rules about names. */
public final class Says {

  private Says() {}

  static Sentence govSuffix(String seen, Reading name) {
    String owner = registrable(name);
    return new Sentence(
        "名称中的“%s”冒用政府网站后缀。真正的政府网站以 .gov.cn 结尾，而此名称属于 %s。".formatted(seen, owner),
        "\"%s\" borrows the suffix of government sites. Genuine ones end in .gov.cn; this name belongs to %s."
            .formatted(seen, owner));
  }

  static Sentence govSuffixOfCdn(String seen, Reading name) {
    return new Sentence(
        "名称中有“%s”，但位于内容分发或防护服务商的域名 %s 之下，可能是该官方网站自己的解析记录，请核对。".formatted(seen, registrable(name)),
        "\"%s\" lies under %s, a zone of a content delivery or protection service; it may be the official site's own record."
            .formatted(seen, registrable(name)));
  }

  static Sentence officialName(String seen, OfficialSite site) {
    return new Sentence(
        "“%s”照搬%s（%s）的名称，却不是该网站。".formatted(seen, site.name().zh(), site.mainHost().ascii()),
        "\"%s\" repeats the name of %s (%s) and is not that site."
            .formatted(seen, site.name().en(), site.mainHost().ascii()));
  }

  static Sentence otherSuffix(OfficialSite site, Reading name) {
    return new Sentence(
        "与%s（%s）同名，只是后缀换成了 .%s。"
            .formatted(site.name().zh(), site.mainHost().ascii(), name.own().suffix()),
        "Same name as %s (%s) under another suffix, .%s."
            .formatted(site.name().en(), site.mainHost().ascii(), name.own().suffix()));
  }

  static Sentence typing(String seen, OfficialSite site, int errors) {
    return new Sentence(
        "“%s”与%s（%s）只差 %d 处。".formatted(seen, site.name().zh(), site.mainHost().ascii(), errors),
        "\"%s\" is %d typing error%s away from %s (%s)."
            .formatted(
                seen, errors, errors == 1 ? "" : "s", site.name().en(), site.mainHost().ascii()));
  }

  static Sentence misspelt(String seen, Lexicon.Entry word) {
    return new Sentence(
        "“%s”是“%s”的变形写法。".formatted(seen, word.written()),
        "\"%s\" is a misspelling of \"%s\".".formatted(seen, word.written()));
  }

  static Sentence lookalike(String seen, String looksLike) {
    return new Sentence(
        "“%s”用形近字符冒充“%s”。".formatted(seen, looksLike),
        "\"%s\" uses characters that look like \"%s\".".formatted(seen, looksLike));
  }

  static Sentence brandService(
      Lexicon.Entry brand, Lexicon.Entry other, @Nullable OfficialSite site) {
    String zh = site == null ? brand.gloss().zh() : site.name().zh();
    String en = site == null ? brand.gloss().en() : site.name().en();
    return new Sentence(
        "把%s的简称“%s”与“%s”（%s）拼在一起，冒充其网站。"
            .formatted(zh, brand.written(), other.written(), other.glossBeside().zh()),
        "Joins \"%s\", short for %s, with \"%s\" (%s)."
            .formatted(brand.written(), en, other.written(), other.glossBeside().en()));
  }

  static Sentence nearly(String seen, OfficialSite site, int errors) {
    String host = site.mainHost().ascii();
    return errors == 0
        ? new Sentence(
            "“%s”去掉连字符就是%s（%s）的名称。".formatted(seen, site.name().zh(), host),
            "\"%s\" without its hyphens is the name of %s (%s)."
                .formatted(seen, site.name().en(), host))
        : typing(seen, site, errors);
  }

  static Sentence misspeltWithLookup(String seen, Lexicon.Entry brand) {
    if (seen.equalsIgnoreCase(brand.written())) {
      return new Sentence(
          "官方简称“%s”与查询、证书一类字样拼在一起，中间还有多余的字母。".formatted(seen),
          "The official \"%s\" stands beside words for looking up certificates, with letters between that mean nothing."
              .formatted(seen));
    }
    return new Sentence(
        "“%s”与官方简称“%s”相近，又与查询、证书一类字样拼在一起。".formatted(seen, brand.written()),
        "\"%s\" is close to the official \"%s\" and stands beside words for looking up certificates."
            .formatted(seen, brand.written()));
  }

  static Sentence agency(Lexicon.Entry body) {
    return new Sentence(
        "名称中有机关名称“%s”（%s），而政府机关的网站应在 .gov.cn 之下。".formatted(body.written(), body.gloss().zh()),
        "Names a public body, \"%s\" (%s); such bodies have their sites under .gov.cn."
            .formatted(body.written(), body.gloss().en()));
  }

  /** A name of a site with something beside it. */
  static Sentence siteNameWith(Lexicon.Entry name, OfficialSite site, Lexicon.Entry other) {
    String host = site.mainHost().ascii();
    return new Sentence(
        "把%s的名称“%s”与“%s”（%s）拼在一起；真正的网址是 %s。"
            .formatted(
                site.name().zh(), name.written(), other.written(), other.glossBeside().zh(), host),
        "Joins \"%s\", a name of %s, with \"%s\" (%s); the genuine address is %s."
            .formatted(
                name.written(), site.name().en(), other.written(), other.glossBeside().en(), host));
  }

  static Sentence siteName(Lexicon.Entry name, OfficialSite site) {
    String host = site.mainHost().ascii();
    return new Sentence(
        "“%s”是%s的名称或简称，真正的网址是 %s，此名称与之无关。".formatted(name.written(), site.name().zh(), host),
        "\"%s\" is a name of %s, whose genuine address is %s; this name has nothing to do with it."
            .formatted(name.written(), site.name().en(), host));
  }

  static Sentence agencyWith(Lexicon.Entry body, Lexicon.Entry other) {
    return new Sentence(
        "名称把机关名称“%s”（%s）与“%s”（%s）拼在一起，而政府机关的网站应在 .gov.cn 之下。"
            .formatted(body.written(), body.gloss().zh(), other.written(), other.gloss().zh()),
        "Joins a public body, \"%s\" (%s), with \"%s\" (%s); such bodies have their sites under .gov.cn."
            .formatted(body.written(), body.gloss().en(), other.written(), other.gloss().en()));
  }

  static Sentence lookupName(Lexicon.Entry subject, Lexicon.Entry service) {
    return new Sentence(
        "自称“%s”“%s”网站。特种作业操作证和安全合格证只能在 cx.mem.gov.cn 查询。"
            .formatted(subject.glossBeside().zh(), service.glossBeside().zh()),
        "Presents itself as a site for %s, %s. Special-operation and safety certificates are looked up at cx.mem.gov.cn only."
            .formatted(subject.glossBeside().en(), service.glossBeside().en()));
  }

  static Sentence subject(Lexicon.Entry subject) {
    return new Sentence(
        "名称围绕“%s”（%s），请留意其是否自称可查证书。".formatted(subject.written(), subject.gloss().zh()),
        "The name is about \"%s\" (%s); see whether it claims to look up certificates."
            .formatted(subject.written(), subject.gloss().en()));
  }

  static Sentence lapsed(FormerHost former) {
    return new Sentence(
        "%s是%s曾用的域名（至 %s），现已不归其使用，可能被他人注册。"
            .formatted(former.host().ascii(), former.body().zh(), former.until()),
        "%s was used by %s until %s; it may belong to anybody now."
            .formatted(former.host().ascii(), former.body().en(), former.until()));
  }

  static Sentence official(OfficialSite site) {
    return new Sentence(
        "在官方网站名录中：%s。".formatted(site.name().zh()),
        "In the register of official sites: %s.".formatted(site.name().en()));
  }

  static Sentence restricted(String suffix) {
    return new Sentence(
        "位于只向党政机关和事业单位开放的后缀“%s”之下，但不在名录中。".formatted(suffix),
        "Lies under %s, a suffix open to public bodies only, but is not in the register."
            .formatted(suffix));
  }

  /** The part of the name that somebody registered: the label before the suffix, and the suffix. */
  static String registrable(Reading name) {
    OwnLabels own = name.own();
    if (own.labels().isEmpty()) {
      return own.suffix();
    }
    return own.labels().get(own.labels().size() - 1) + "." + own.suffix();
  }
}
