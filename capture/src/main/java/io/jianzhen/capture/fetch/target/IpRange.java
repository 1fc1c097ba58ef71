package io.jianzhen.capture.fetch.target;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses and what it is for.
 *
 * @see #parse
 */
final class IpRange {

  private final byte[] prefix;
  private final int bits;
  private final String zh;
  private final String en;

  private IpRange(byte[] prefix, int bits, String zh, String en) {
    this.prefix = prefix;
    this.bits = bits;
    this.zh = zh;
    this.en = en;
  }

  /** Reads {@code 10.0.0.0/8|内网地址|a private network}. */
  static IpRange parse(String line) {
    String[] parts = line.split("\\|", -1);
    String[] block = parts[0].strip().split("/", -1);
    try {
      // A literal: nothing is looked up.
      byte[] prefix = InetAddress.getByName(block[0]).getAddress();
      return new IpRange(prefix, Integer.parseInt(block[1]), parts[1].strip(), parts[2].strip());
    } catch (UnknownHostException noLiteral) {
      throw new IllegalArgumentException("not a block of addresses: " + line, noLiteral);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
      if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
