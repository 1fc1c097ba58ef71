package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Informers and officers for tests. */
@TestComponent
final class TipScene {

  /** The least that a JPEG file is made of, with nothing written beside the picture. */
  static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffda0008010100003f000102ffd9");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
  private static final Pattern RECEIPT =
      Pattern.compile("id=\"receipt\">(\\d{4} \\d{4} \\d{4} \\d{4})<");

  private final MockMvcTester mvc;
  private final Staff staff;
  private final JdbcClient jdbc;

  TipScene(MockMvcTester mvc, Staff staff, JdbcClient jdbc) {
    this.mvc = mvc;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  SignedIn officer() {
    return staff.person("YJ-BGS", Role.TIPOFF_OFFICER);
  }

  SignedIn person(String unit, Role role) {
    return staff.person(unit, role);
  }

  /** A network address that nobody had before. */
  static String client() {
    int client = COUNT.incrementAndGet();
    return "198.18.%d.%d".formatted(client / 250, client % 250);
  }

  /** The challenge of a fresh form. */
  String challenge() {
    return challengeIn(text(mvc.get().uri("/tip").exchange()));
  }

  static String challengeIn(String page) {
    Matcher found = CHALLENGE.matcher(page);
    assertThat(found.find()).as("a challenge in the form").isTrue();
    return found.group(1);
  }

  /** What the script in the page does. */
  static String proof(String challenge) {
    for (int n = 0; ; n++) {
      if (Challenges.isProof(challenge, Integer.toString(n))) {
        return Integer.toString(n);
      }
    }
  }

  /** Tells something with the work done, from a new address; the receipt. */
  String tell(String... fields) {
    return receiptIn(text(sends(client(), List.of(), fields)));
  }

  static String receiptIn(String page) {
    Matcher found = RECEIPT.matcher(page);
    assertThat(found.find()).as("a receipt in %s", page).isTrue();
    return found.group(1);
  }

  MvcTestResult sends(String from, List<MockMultipartFile> files, String... fields) {
    String challenge = challenge();
    return sends(from, challenge, proof(challenge), files, fields);
  }

  MvcTestResult sends(
      String from,
      String challenge,
      String proof,
      List<MockMultipartFile> files,
      String... fields) {
    var request = mvc.post().uri("/tip").multipart();
    for (MockMultipartFile file : files) {
      request = request.file(file);
    }
    request = request.param("challenge", challenge).param("proof", proof);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request
        .with(
            sent -> {
              sent.setRemoteAddr(from);
              return sent;
            })
        .exchange();
  }

  /** Comes back with a receipt, from a new address. */
  String follows(String receipt) {
    return text(from(client(), "/tip/receipt", "receipt", receipt));
  }

  MvcTestResult from(String client, String address, String... fields) {
    var request =
        mvc.post()
            .uri(address)
            .with(
                sent -> {
                  sent.setRemoteAddr(client);
                  return sent;
                });
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** Takes a step on the newest version. */
  MvcTestResult step(SignedIn me, long tip, TipStep step, String... fields) {
    return stepAt(me, tip, version(tip), step, fields);
  }

  MvcTestResult stepAt(SignedIn me, long tip, int version, TipStep step, String... fields) {
    String[] all = new String[fields.length + 4];
    all[0] = "step";
    all[1] = step.name();
    all[2] = "version";
    all[3] = Integer.toString(version);
    System.arraycopy(fields, 0, all, 4, fields.length);
    return post(me, "/tipoffs/%d/steps".formatted(tip), all);
  }

  int version(long tip) {
    return jdbc.sql("SELECT version FROM tip_off WHERE id = :id")
        .param("id", tip)
        .query(Integer.class)
        .single();
  }

  String state(long tip) {
    return jdbc.sql("SELECT state FROM tip_off WHERE id = :id")
        .param("id", tip)
        .query(String.class)
        .single();
  }

  /** The tip-off that was told last. */
  long last() {
    return jdbc.sql("SELECT max(id) FROM tip_off").query(Long.class).single();
  }

  String number(long tip) {
    return jdbc.sql("SELECT number FROM tip_off WHERE id = :id")
        .param("id", tip)
        .query(String.class)
        .single();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM tip_off").query(Long.class).single();
  }

  /** In how many rows of a table a text can be read. */
  long rowsWith(String table, String text) {
    return jdbc.sql("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, :text) > 0")
        .param("text", text)
        .query(Long.class)
        .single();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
