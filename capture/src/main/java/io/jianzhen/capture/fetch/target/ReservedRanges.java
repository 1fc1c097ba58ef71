package io.jianzhen.capture.fetch.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that lead elsewhere than into the public Internet: IANA's registries of special
 * addresses, and what of them an IPv6 address can carry inside it.
 *
 * <p>Judged by bytes, never by text. What a provider's own NAT64 prefix carries (RFC 6052) cannot
 * be seen from the address; a network that has one refuses its inner addresses at the gateway.
 */
final class ReservedRanges {

  private static final int V4 = 4;

  private static final List<IpRange> IPV4 =
      ranges(
          """
          0.0.0.0/8       | 本网络地址       | this network
          10.0.0.0/8      | 内网地址         | a private network
          100.64.0.0/10   | 运营商内部地址   | a carrier's inner network
          127.0.0.0/8     | 本机地址         | this machine
          169.254.0.0/16  | 链路本地或云主机元数据地址 | a link or a cloud's metadata
          172.16.0.0/12   | 内网地址         | a private network
          192.0.0.0/24    | 协议专用地址     | protocol assignments
          192.0.2.0/24    | 文档示例地址     | documentation
          192.88.99.0/24  | 6to4 中继地址    | 6to4 relays
          192.168.0.0/16  | 内网地址         | a private network
          198.18.0.0/15   | 测试专用地址     | benchmarking
          198.51.100.0/24 | 文档示例地址     | documentation
          203.0.113.0/24  | 文档示例地址     | documentation
          224.0.0.0/4     | 组播地址         | multicast
          240.0.0.0/4     | 保留或广播地址   | reserved and broadcast
          168.63.129.16/32 | 云主机内部地址  | a cloud's inner service
          """);

  private static final List<IpRange> IPV6 =
      ranges(
          """
          ::1/128       | 本机地址     | this machine
          fc00::/7      | 内网地址     | a private network
          fe80::/10     | 链路本地地址 | a link
          fec0::/10     | 内网地址     | a private network
          ff00::/8      | 组播地址     | multicast
          2001::/23     | 协议专用地址 | protocol assignments
          2001:db8::/32 | 文档示例地址 | documentation
          3fff::/20     | 文档示例地址 | documentation
          """);

  /** All global unicast addresses of IPv6 are in here; the rest is special or not given out. */
  private static final IpRange GIVEN_OUT = IpRange.parse("2000::/3|公网地址|the Internet");

  private static final IpRange NOT_GIVEN_OUT = IpRange.parse("::/0|非公网地址|no public address");
  private static final IpRange ISATAP = IpRange.parse("::/0|ISATAP 隧道地址|an ISATAP tunnel");

  private static final IpRange NAT64 = IpRange.parse("64:ff9b::/96|NAT64|NAT64");
  private static final IpRange SIX_TO_FOUR = IpRange.parse("2002::/16|6to4|6to4");
  private static final IpRange TEREDO = IpRange.parse("2001::/32|Teredo|Teredo");

  private ReservedRanges() {}

  private static List<IpRange> ranges(String table) {
    return table.lines().map(IpRange::parse).toList();
  }

  /** Why an address of 4 or 16 bytes is none of the Internet's; none if it is. */
  static Optional<IpRange> of(byte[] address) {
    if (address.length == V4) {
      return first(IPV4, address);
    }
    if (isIsatap(address)) {
      return Optional.of(ISATAP);
    }
    List<byte[]> inside = embedded(address);
    if (!inside.isEmpty()) {
      return inside.stream().flatMap(v4 -> first(IPV4, v4).stream()).findFirst();
    }
    Optional<IpRange> special = first(IPV6, address);
    return special.isPresent() || GIVEN_OUT.contains(address)
        ? special
        : Optional.of(NOT_GIVEN_OUT);
  }

  private static Optional<IpRange> first(List<IpRange> ranges, byte[] address) {
    return ranges.stream().filter(range -> range.contains(address)).findFirst();
  }

  /** The IPv4 addresses that packets to this one may end up at. */
  private static List<byte[]> embedded(byte[] address) {
    if (isMapped(address) || NAT64.contains(address)) {
      return List.of(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return List.of(Arrays.copyOfRange(address, 2, 6));
    }
    return TEREDO.contains(address)
        ? List.of(Arrays.copyOfRange(address, 4, 8), inverted(Arrays.copyOfRange(address, 12, 16)))
        : List.of();
  }

  /** {@code ::ffff:0:0/96}; Java would read that text as an IPv4 address. */
  private static boolean isMapped(byte[] address) {
    for (int i = 0; i < 12; i++) {
      if (address[i] != (i < 10 ? 0 : (byte) 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Teredo hides the client's address by flipping its bits (RFC 4380, section 4). */
  private static byte[] inverted(byte[] v4) {
    for (int i = 0; i < v4.length; i++) {
      v4[i] = (byte) ~v4[i];
    }
    return v4;
  }

  /** An interface identifier of {@code 0:5efe} or {@code 200:5efe} (RFC 5214, section 6.1). */
  private static boolean isIsatap(byte[] address) {
    return (address[8] & ~2) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && address[11] == (byte) 0xfe;
  }
}
