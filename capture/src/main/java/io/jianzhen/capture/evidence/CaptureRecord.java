package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Truncation;
import io.jianzhen.detect.Sentence;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The record of a capture as it stands in a package ({@code jianzhen/record.json}): everything that
 * a 笔录 and an 电子数据清单 print (法发〔2016〕22号 §14). All times are of UTC+8, with their offset.
 *
 * @param format {@link #FORMAT}
 * @param nature what these papers are, and what they are not
 * @param circumstances who, why, where and with what
 * @param asked the address as it was given
 * @param started when it began
 * @param ended when it was over
 * @param hops every request in order, redirects included
 * @param page the page at the end; none if it did not come to one
 * @param browser what rendered it; none if nothing did
 * @param parts what was kept, numbered from 1 in the order of the WARC file
 * @param problems what could not be done and why
 */
public record CaptureRecord(
    String format,
    Sentence nature,
    Circumstances circumstances,
    String asked,
    OffsetDateTime started,
    OffsetDateTime ended,
    List<Hop> hops,
    Optional<Page> page,
    Optional<String> browser,
    List<Part> parts,
    List<Sentence> problems) {

  /** The form of this record; another one gets another number. */
  static final String FORMAT = "jianzhen-capture/1";

  static final Sentence NATURE =
      new Sentence(
          "线索固定材料：按法发〔2016〕22号第十四条规定的项目留存。制作单位不是侦查机关的，本材料供公安机关、检察机关核查和重新提取时对照。",
          "Material that secures a lead, kept with the fields of Fa Fa [2016] No. 22, article 14."
              + " Where its maker is no investigating authority, it is what police and prosecutors"
              + " compare their own extraction with.");

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public CaptureRecord {
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("a capture record of the form " + format);
    }
    hops = List.copyOf(hops);
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
    int most = parts.size();
    if (hops.stream().flatMap(hop -> hop.parts().stream()).anyMatch(n -> n < 1 || n > most)) {
      throw new IllegalArgumentException("a request names a part that is not there");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "part %d has number %d".formatted(i + 1, parts.get(i).number()));
      }
    }
  }

  /**
   * One request and what came of it.
   *
   * @param number from 1
   * @param url the address
   * @param resolver who turned the name into addresses
   * @param answers all addresses of the name
   * @param peer address and port that were connected to
   * @param tls what the peer showed of itself
   * @param started when the name was asked for
   * @param ended when it was over
   * @param status the status code; none if no head of a response came
   * @param truncation why the response is not whole
   * @param problem why there is no whole response
   * @param parts the numbers of its parts
   */
  public record Hop(
      int number,
      String url,
      String resolver,
      List<String> answers,
      Optional<String> peer,
      Optional<Tls> tls,
      OffsetDateTime started,
      OffsetDateTime ended,
      Optional<Integer> status,
      Optional<Truncation> truncation,
      Optional<Sentence> problem,
      List<Integer> parts) {

    public Hop {
      answers = List.copyOf(answers);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A TLS session.
   *
   * @param chain SHA-256 of the certificates, the peer's own first
   * @param fault what is wrong with them
   */
  public record Tls(String protocol, String cipher, List<String> chain, Optional<Sentence> fault) {

    public Tls {
      chain = List.copyOf(chain);
    }
  }

  /**
   * The page at the end. It is not kept a second time: unpacking the last response gives it again.
   *
   * @param length of the body in bytes after one layer of packing was taken off
   * @param sha256 of that body
   */
  public record Page(String url, int status, String contentType, long length, String sha256) {

    public Page {
      requireDigest(sha256);
    }
  }

  /**
   * One line of the list of electronic data.
   *
   * @param number 序号, from 1
   * @param name 名称
   * @param kind 类别
   * @param format 文件格式, as a media type
   * @param length in bytes
   * @param sha256 完整性校验值
   * @param sm3 the same by GB/T 32905
   * @param warcId which record of the WARC file holds it
   */
  public record Part(
      int number,
      String name,
      PartKind kind,
      String format,
      long length,
      String sha256,
      String sm3,
      String warcId) {

    public Part {
      requireDigest(sha256);
      requireDigest(sm3);
    }
  }

  private static void requireDigest(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("no digest of 32 bytes: " + hex);
    }
  }
}
