package io.jianzhen.detect.host.register;

import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a register of official sites from YAML. The text may come from anybody: no objects are made
 * from it, only nodes are looked at; its size and depth are limited, and aliases of lists and maps
 * are refused.
 */
final class RegisterFile {

  private static final int MAX_BYTES = 1_000_000;
  private static final int MAX_DEPTH = 8;
  private static final String ANY_BELOW = "*.";
  private static final Set<String> PARTS = Set.of("sites", "former");
  private static final Set<String> SITE_FIELDS =
      Set.of("id", "name", "hosts", "watched", "names", "latin", "source");
  private static final Set<String> FORMER_FIELDS = Set.of("host", "body", "until", "source");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern UNTIL = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");

  private final List<OfficialSite> sites = new ArrayList<>();
  private final List<FormerHost> former = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();

  private RegisterFile() {}

  static OfficialSites read(InputStream yaml) throws UnusableRegister, IOException {
    RegisterFile file = new RegisterFile();
    RegisterEntry root = RegisterEntry.root(parsed(text(yaml)));
    root.allow(PARTS);
    for (RegisterEntry entry : root.entries("sites")) {
      entry.allow(SITE_FIELDS);
      file.sites.add(file.site(entry));
    }
    for (RegisterEntry entry : root.entries("former")) {
      entry.allow(FORMER_FIELDS);
      file.former.add(file.formerHost(entry));
    }
    return new OfficialSites(file.sites, file.former);
  }

  private OfficialSite site(RegisterEntry entry) throws UnusableRegister {
    String id = entry.text("id");
    if (!ID.matcher(id).matches() || !ids.add(id)) {
      throw entry.wrong(
          "id", "“" + id + "”须为小写字母、数字和连字符，且不得重复", "'" + id + "' must be lower-case and unique");
    }
    List<String> written = entry.texts("hosts");
    if (written.isEmpty()) {
      throw entry.wrong("hosts", "至少要有一个域名", "at least one host is needed");
    }
    List<String> normal = new ArrayList<>();
    for (String host : written) {
      normal.add(host(entry, host));
    }
    List<String> latin = entry.texts("latin");
    for (String name : latin) {
      if (!LATIN.matcher(name).matches()) {
        throw entry.wrong(
            "latin",
            "“" + name + "”须为小写字母，音节之间一个空格",
            "'" + name + "' must be lower-case letters with single spaces");
      }
    }
    return new OfficialSite(
        id,
        entry.sentence("name"),
        normal,
        entry.flag("watched"),
        entry.texts("names"),
        latin,
        entry.text("source"));
  }

  /** A host as it is written in the register, normalised; each belongs to one site only. */
  private String host(RegisterEntry entry, String written) throws UnusableRegister {
    boolean anyBelow = written.startsWith(ANY_BELOW);
    HostName name = hostName(entry, "hosts", anyBelow ? written.substring(2) : written);
    if (anyBelow && PublicSuffixes.standard().isSuffix(name)) {
      throw entry.wrong(
          "hosts",
          "“" + written + "”是公共后缀，不能整体列为官方",
          "'" + written + "' is a public suffix: not everything below it is official");
    }
    String normal = anyBelow ? ANY_BELOW + name.ascii() : name.ascii();
    if (!hosts.add(normal)) {
      throw entry.wrong("hosts", "“" + written + "”已在前面列出", "'" + written + "' is listed before");
    }
    return normal;
  }

  private FormerHost formerHost(RegisterEntry entry) throws UnusableRegister {
    HostName host = hostName(entry, "host", entry.text("host"));
    if (!hosts.add(host.ascii())) {
      throw entry.wrong(
          "host", "“" + host.ascii() + "”已在前面列出", "'" + host.ascii() + "' is listed before");
    }
    String until = entry.text("until");
    if (!UNTIL.matcher(until).matches()) {
      throw entry.wrong(
          "until",
          "“" + until + "”须为年份或日期，如2020、2020-06-30",
          "'" + until + "' must be a year or a day such as 2020 or 2020-06-30");
    }
    return new FormerHost(host, entry.sentence("body"), until, entry.text("source"));
  }

  private static HostName hostName(RegisterEntry entry, String field, String written)
      throws UnusableRegister {
    return HostName.parse(written)
        .orElseThrow(
            () -> entry.wrong(field, "“" + written + "”不是域名", "'" + written + "' is no host name"));
  }

  private static String text(InputStream yaml) throws UnusableRegister, IOException {
    byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new UnusableRegister("文件超过1 MB", "the file is larger than 1 MB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new UnusableRegister("文件不是UTF-8编码", "the file is not UTF-8");
    }
  }

  private static Node parsed(String text) throws UnusableRegister {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
      if (root == null) {
        throw new UnusableRegister("文件为空", "the file is empty");
      }
      return root;
    } catch (YAMLException broken) {
      String reason = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw new UnusableRegister("YAML格式有误：" + reason, "not readable as YAML: " + reason);
    }
  }
}
