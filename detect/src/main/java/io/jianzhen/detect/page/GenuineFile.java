package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** The register of genuine sites as YAML. */
final class GenuineFile {

  private static final int MAX_BYTES = 20_000_000;

  private GenuineFile() {}

  static List<GenuineSite> read(InputStream yaml) throws UnusableGenuineRegister, IOException {
    byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw wrong("文件超过 20 MB", "the file has more than 20 MB");
    }
    Object root;
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit(MAX_BYTES);
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(0);
      root = new Yaml(new SafeConstructor(options)).load(new String(bytes, StandardCharsets.UTF_8));
    } catch (YAMLException noYaml) {
      String why = String.valueOf(noYaml.getMessage()).lines().findFirst().orElse("");
      throw wrong("不是 YAML：" + why, "it is no YAML: " + why);
    }
    List<GenuineSite> sites = new ArrayList<>();
    for (Map<?, ?> entry : maps(root instanceof Map<?, ?> map ? map.get("genuine") : null)) {
      sites.add(site(entry));
    }
    return sites;
  }

  private static GenuineSite site(Map<?, ?> entry) throws UnusableGenuineRegister {
    String id = text(entry, "id");
    Set<String> hosts = new LinkedHashSet<>();
    for (String host : texts(entry, "hosts")) {
      hosts.add(
          HostName.parse(host)
              .orElseThrow(() -> wrong(id + "：“" + host + "”不是域名", id + ": no host: " + host))
              .ascii());
    }
    List<GenuinePage> pages = new ArrayList<>();
    for (Map<?, ?> page : maps(entry.get("pages"))) {
      pages.add(page(id, page));
    }
    return new GenuineSite(
        id,
        new Sentence(text(entry, "zh"), text(entry, "en")),
        hosts,
        new TreeSet<>(texts(entry, "marks")),
        pages,
        new TreeSet<>(texts(entry, "files")),
        assets(id, entry));
  }

  /** Registers that were written before assets were kept have none. */
  private static List<GenuineAsset> assets(String id, Map<?, ?> entry)
      throws UnusableGenuineRegister {
    List<GenuineAsset> assets = new ArrayList<>();
    for (Map<?, ?> asset : maps(entry.get("assets"))) {
      Object favicon = asset.get("favicon");
      if (!(favicon == null || favicon instanceof Integer)) {
        throw wrong(id + "：favicon 须为整数", id + ": favicon must be a whole number");
      }
      try {
        assets.add(
            new GenuineAsset(
                text(asset, "path"),
                text(asset, "sha256"),
                Optional.ofNullable((Integer) favicon)));
      } catch (IllegalArgumentException noDigest) {
        throw wrong(id + "：sha256 须为 64 位十六进制数", id + ": sha256 must be 64 hex digits");
      }
    }
    return assets;
  }

  private static GenuinePage page(String id, Map<?, ?> page) throws UnusableGenuineRegister {
    Object shingles = page.get("shingles");
    Object picture = page.get("picture");
    if (!(shingles instanceof Integer count) || !(picture == null || picture instanceof String)) {
      throw wrong(id + "：shingles 须为整数，picture 须为文字", id + ": shingles or picture is wrong");
    }
    return new GenuinePage(
        text(page, "path"),
        text(page, "title"),
        sketch(id, text(page, "text")),
        count,
        sketch(id, text(page, "structure")),
        picture == null ? Optional.empty() : Optional.of(picture(id, (String) picture)));
  }

  private static PictureHash picture(String id, String hex) throws UnusableGenuineRegister {
    try {
      return new PictureHash(Long.parseUnsignedLong(hex, 16));
    } catch (NumberFormatException noHash) {
      throw wrong(id + "：picture 须为 16 位十六进制数", id + ": picture must be 16 hex digits");
    }
  }

  private static Sketch sketch(String id, String text) throws UnusableGenuineRegister {
    return Sketch.parse(text)
        .orElseThrow(
            () -> wrong(id + "：text 或 structure 已损坏", id + ": text or structure is damaged"));
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) throws UnusableGenuineRegister {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object item : list instanceof List<?> items ? items : List.of()) {
      if (!(item instanceof Map<?, ?> map)) {
        throw wrong("genuine 和 pages 的每一项须为字段表", "entries of genuine and pages must be maps");
      }
      maps.add(map);
    }
    return maps;
  }

  private static String text(Map<?, ?> entry, String field) throws UnusableGenuineRegister {
    if (entry.get(field) instanceof String text) {
      return text;
    }
    throw wrong("缺少 " + field, field + " is missing");
  }

  private static List<String> texts(Map<?, ?> entry, String field) throws UnusableGenuineRegister {
    List<String> texts = new ArrayList<>();
    for (Object item : entry.get(field) instanceof List<?> items ? items : List.of()) {
      if (!(item instanceof String text)) {
        throw wrong(field + " 的每一项须为文字", field + " must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  private static UnusableGenuineRegister wrong(String zh, String en) {
    return new UnusableGenuineRegister(
        new Sentence(
            "真实网站登记册不可用：" + zh + "。", "The register of genuine sites is unusable: " + en + "."));
  }

  static void write(List<GenuineSite> sites, Writer out) {
    var style = new DumperOptions();
    style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    style.setAllowUnicode(true);
    style.setWidth(10_000);
    List<Object> written = new ArrayList<>();
    sites.forEach(site -> written.add(map(site)));
    new Yaml(new Representer(style), style).dump(Map.of("genuine", written), out);
  }

  /**
   * With lists of its own: one that stands twice would be written as an alias, which is refused.
   */
  private static Map<String, Object> map(GenuineSite site) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", site.id());
    map.put("zh", site.name().zh());
    map.put("en", site.name().en());
    map.put("hosts", new ArrayList<>(new TreeSet<>(site.hosts())));
    map.put("marks", new ArrayList<>(site.marks()));
    List<Object> pages = new ArrayList<>();
    for (GenuinePage page : site.pages()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("path", page.path());
      fields.put("title", page.title());
      fields.put("shingles", page.shingles());
      fields.put("text", page.text().toString());
      fields.put("structure", page.structure().toString());
      page.picture().ifPresent(hash -> fields.put("picture", "%016x".formatted(hash.bits())));
      pages.add(fields);
    }
    map.put("pages", pages);
    map.put("files", new ArrayList<>(site.files()));
    List<Object> assets = new ArrayList<>();
    site.assets().forEach(asset -> assets.add(map(asset)));
    map.put("assets", assets);
    return map;
  }

  private static Map<String, Object> map(GenuineAsset asset) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", asset.path());
    fields.put("sha256", asset.sha256());
    asset.favicon().ifPresent(hash -> fields.put("favicon", hash));
    return fields;
  }
}
