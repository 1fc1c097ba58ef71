package io.jianzhen.platform.website.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A STIX 2.1 bundle: for each host an indicator and the domain-name or address that it speaks of,
 * for each address below a host a url. Accounts have no pattern in STIX and are left out.
 *
 * <p>Ids are made from what they name (version 5 of RFC 9562), so that who reads two bundles sees
 * that they speak of the same.
 */
final class StixBundle {

  /** The namespace of observables, STIX 2.1, section 2.9. */
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  /** Our own, for everything else. */
  private static final UUID OURS = UUID.fromString("6f2a1c3e-9d0b-4e57-8a41-5b7c2f9e3d16");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String MARKS_CREATED = "2017-01-20T00:00:00.000Z";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final IndicatorSheet sheet;
  private final String producer;
  private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

  private StixBundle(IndicatorSheet sheet) {
    this.sheet = sheet;
    producer = "identity--" + uuid5(OURS, "identity:" + sheet.producer());
  }

  static String of(IndicatorSheet sheet) {
    return new StixBundle(sheet).write();
  }

  private String write() {
    add(mark());
    add(identity());
    for (Indicator one : sheet.indicators()) {
      String type = typeOf(one.kind());
      if (!type.isEmpty()) {
        add(indicator(one, type, one.value()));
        add(observable(type, one.value()));
        one.paths().forEach(path -> add(observable("url", path)));
      }
    }
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("type", "bundle");
    bundle.put("id", "bundle--" + uuid5(OURS, "bundle:" + JSON.writeValueAsString(objects)));
    bundle.put("objects", new ArrayList<>(objects.values()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle) + "\n";
  }

  private void add(Map<String, Object> object) {
    objects.put(String.valueOf(object.get("id")), object);
  }

  private static String typeOf(Indicator.Kind kind) {
    return switch (kind) {
      case DOMAIN -> "domain-name";
      case IPV4 -> "ipv4-addr";
      case IPV6 -> "ipv6-addr";
      case WECHAT_ACCOUNT, MINI_PROGRAM -> "";
    };
  }

  private Map<String, Object> mark() {
    String name = sheet.tlp().name().toLowerCase(Locale.ROOT);
    Map<String, Object> mark = object("marking-definition", sheet.tlp().id());
    mark.put("created", MARKS_CREATED);
    mark.put("definition_type", "tlp");
    mark.put("name", "TLP:" + sheet.tlp());
    mark.put("definition", Map.of("tlp", name));
    return mark;
  }

  private Map<String, Object> identity() {
    Map<String, Object> identity = object("identity", producer);
    identity.put("created", MARKS_CREATED);
    identity.put("modified", MARKS_CREATED);
    identity.put("name", sheet.producer());
    identity.put("identity_class", "organization");
    return identity;
  }

  private Map<String, Object> indicator(Indicator one, String type, String value) {
    Map<String, Object> indicator =
        object("indicator", "indicator--" + uuid5(OURS, type + ":" + value));
    indicator.put("created_by_ref", producer);
    indicator.put("created", time(one.judged()));
    indicator.put("modified", time(one.changed()));
    indicator.put("name", one.number() + " " + value);
    indicator.put(
        "description",
        one.imitates().isEmpty() ? one.state() : one.imitates() + " / " + one.state());
    indicator.put("indicator_types", List.of("malicious-activity"));
    indicator.put("pattern", "[%s:value = '%s']".formatted(type, quoted(value)));
    indicator.put("pattern_type", "stix");
    indicator.put("valid_from", time(one.judged()));
    indicator.put("object_marking_refs", List.of(sheet.tlp().id()));
    return indicator;
  }

  private Map<String, Object> observable(String type, String value) {
    String named = JSON.writeValueAsString(Map.of("value", value));
    Map<String, Object> observable = object(type, type + "--" + uuid5(OBSERVABLES, named));
    observable.put("value", value);
    observable.put("object_marking_refs", List.of(sheet.tlp().id()));
    return observable;
  }

  private static Map<String, Object> object(String type, String id) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", "2.1");
    object.put("id", id);
    return object;
  }

  /** A text in a pattern, STIX 2.1, section 9.4. */
  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("'", "\\'");
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  /** RFC 9562, section 5.5. */
  static UUID uuid5(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer both = ByteBuffer.allocate(16 + text.length);
    both.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
    both.put(text);
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(both.array()));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
