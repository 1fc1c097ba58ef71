package io.jianzhen.capture.fetch.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the Internet, however it is written. */
class GateTest {

  private static final List<String> REFUSED_V4 =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "255.255.255.255/32");

  private static final List<String> REFUSED_V6 =
      List.of(
          "::/128",
          "::1/128",
          "::/96",
          "64:ff9b:1::/48",
          "100::/64",
          "2001:2::/48",
          "2001:10::/28",
          "2001:20::/28",
          "2001:db8::/32",
          "3fff::/20",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");

  private static final int V4 = 4;

  /** Ways to write an IPv4 address, and ways to hide one in an IPv6 address. */
  enum Spelling {
    DOTTED,
    DECIMAL,
    HEX,
    OCTAL,
    SHORT,
    FULL_WIDTH,
    PERCENT,
    MAPPED,
    COMPATIBLE,
    TRANSLATED,
    NAT64,
    SIX_TO_FOUR,
    TEREDO_SERVER,
    TEREDO_CLIENT,
    ISATAP
  }

  @Property(tries = 1000)
  void noRefusedIpv4AddressPassesInAnySpelling(
      @ForAll("refusedIpv4") byte[] v4, @ForAll Spelling spelling) {
    String url = "http://" + written(v4, spelling) + "/";
    assertThat(WebAddress.parse(url)).isInstanceOf(WebAddress.Readable.class);
    assertThat(refusal(url)).as(url).isTrue();
  }

  @Property(tries = 300)
  void noRefusedIpv6AddressPasses(@ForAll("refusedIpv6") byte[] v6) {
    assertThat(refusal("http://[" + hex(v6) + "]/")).as(hex(v6)).isTrue();
  }

  @Property(tries = 300)
  void noNameOfARefusedAddressPasses(@ForAll("refusedIpv4") byte[] v4) throws Exception {
    InetAddress answer = InetAddress.getByAddress(v4);
    assertThat(look("http://a.example/", answer).isForbidden()).isTrue();
  }

  /** The slow definition: an IPv4 address passes exactly if no refused block holds it. */
  @Property(tries = 500)
  void everyOtherIpv4AddressPasses(@ForAll int bits) {
    byte[] v4 = bytes(bits);
    boolean isRefused = REFUSED_V4.stream().anyMatch(block -> holds(block, bits));
    assertThat(ReservedRanges.of(v4).isPresent()).isEqualTo(isRefused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://223.5.5.5/",
        "https://1.1.1.1/",
        "http://[2400:3200::1]/",
        "http://[2606:4700::1111]:8080/",
        "http://[64:ff9b::df05:505]/",
        "http://[2002:df05:505::1]/",
        "http://[::ffff:223.5.5.5]/",
      })
  void publicAddressesPass(String url) {
    assertThat(refusal(url)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://223.5.5.5/, ftp",
    "ws://223.5.5.5/, ws",
    "http://223.5.5.5:22/, Port 22",
    "http://223.5.5.5:25/, Port 25",
    "http://223.5.5.5:6379/, Port 6379",
    "http://223.5.5.5:0/, Port 0",
  })
  void otherSchemesAndPortsDoNot(String url, String why) {
    assertThat(look(url).refusal().orElseThrow().en()).contains(why);
  }

  @Test
  void aTestPolicyLetsLoopbackThroughAtItsPortsOnly() {
    TargetPolicy policy = TargetPolicy.internet().withLoopbackForTests(Set.of(4000));
    assertThat(look("http://127.0.0.1:4000/", policy).refusal()).isEmpty();
    assertThat(look("http://[::1]:4000/", policy).refusal()).isEmpty();
    assertThat(look("http://127.0.0.1:80/", policy).refusal()).isPresent();
    assertThat(look("http://10.0.0.1:4000/", policy).refusal()).isPresent();
    assertThat(look("http://223.5.5.5:4000/", policy).refusal()).isPresent();
  }

  @Test
  void aNameWithoutAddressIsRefused() {
    assertThat(look("http://a.example/").refusal()).isPresent();
  }

  @Provide
  Arbitrary<byte[]> refusedIpv4() {
    return Combinators.combine(Arbitraries.of(REFUSED_V4), Arbitraries.integers())
        .as((block, noise) -> within(block, bytes(noise)));
  }

  @Provide
  Arbitrary<byte[]> refusedIpv6() {
    return Combinators.combine(
            Arbitraries.of(REFUSED_V6), Arbitraries.bytes().array(byte[].class).ofSize(16))
        .as(GateTest::within);
  }

  /** An address of the block, with noise where the block leaves room. */
  private static byte[] within(String block, byte[] noise) {
    byte[] address = noise.clone();
    byte[] prefix = literal(block.substring(0, block.indexOf('/')));
    int bits = Integer.parseInt(block.substring(block.indexOf('/') + 1));
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      address[bit / 8] = (byte) ((address[bit / 8] & ~mask) | (prefix[bit / 8] & mask));
    }
    return address;
  }

  private static boolean holds(String block, int address) {
    byte[] same = within(block, bytes(address));
    return Arrays.equals(same, bytes(address));
  }

  private static String written(byte[] v4, Spelling spelling) {
    int number =
        ((v4[0] & 0xff) << 24) | ((v4[1] & 0xff) << 16) | ((v4[2] & 0xff) << 8) | (v4[3] & 0xff);
    String dotted = dotted(v4, "%d");
    byte[] isatap = new byte[16];
    System.arraycopy(literal("2400:3200::5efe:0:0"), 0, isatap, 0, 12);
    System.arraycopy(v4, 0, isatap, 12, V4);
    return switch (spelling) {
      case DOTTED -> dotted;
      case DECIMAL -> Integer.toUnsignedString(number);
      case HEX -> "0x" + Integer.toHexString(number);
      case OCTAL -> dotted(v4, "0%o");
      case SHORT -> (v4[0] & 0xff) + "." + (number & 0xffffff);
      case FULL_WIDTH -> dotted.replace('.', '\u3002').replace('1', '\uff11');
      case PERCENT -> dotted.replace("1", "%31").replace(".", "%2e");
      case MAPPED -> "[::ffff:" + dotted + "]";
      case COMPATIBLE -> "[::" + dotted + "]";
      case TRANSLATED -> "[::ffff:0:" + dotted + "]";
      case NAT64 -> "[64:ff9b::" + dotted + "]";
      case SIX_TO_FOUR -> "[2002:" + pieces(v4, 0) + "::1]";
      case TEREDO_SERVER -> "[2001:0:" + pieces(v4, 0) + ":0:0:20fa:fafa]";
      case TEREDO_CLIENT -> "[2001:0:df05:505:0:0:" + pieces(v4, 0xff) + "]";
      case ISATAP -> "[" + hex(isatap) + "]";
    };
  }

  private static String dotted(byte[] v4, String format) {
    List<String> parts = new ArrayList<>();
    for (byte b : v4) {
      parts.add(format.formatted(b & 0xff));
    }
    return String.join(".", parts);
  }

  private static String pieces(byte[] v4, int flipped) {
    return "%02x%02x:%02x%02x"
        .formatted(
            (v4[0] & 0xff) ^ flipped,
            (v4[1] & 0xff) ^ flipped,
            (v4[2] & 0xff) ^ flipped,
            (v4[3] & 0xff) ^ flipped);
  }

  private static String hex(byte[] v6) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < v6.length; i += 2) {
      pieces.add("%x".formatted(((v6[i] & 0xff) << 8) | (v6[i + 1] & 0xff)));
    }
    return pieces.stream().collect(Collectors.joining(":"));
  }

  private static byte[] bytes(int bits) {
    return new byte[] {
      (byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits,
    };
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException noLiteral) {
      throw new IllegalArgumentException(noLiteral);
    }
  }

  private static boolean refusal(String url) {
    return look(url).isForbidden();
  }

  private static Target look(String url, InetAddress... answers) {
    return look(url, TargetPolicy.internet(), answers);
  }

  private static Target look(String url, TargetPolicy policy, InetAddress... answers) {
    Resolver resolver =
        new Resolver() {
          @Override
          public String name() {
            return "test";
          }

          @Override
          public List<InetAddress> addresses(HostName host) {
            return List.of(answers);
          }
        };
    Deadline deadline =
        new Deadline(() -> 0, Duration.ofSeconds(9), Duration.ofSeconds(9), new CancelSignal());
    return new Gate(policy, resolver).look((WebAddress.Readable) WebAddress.parse(url), deadline);
  }
}
