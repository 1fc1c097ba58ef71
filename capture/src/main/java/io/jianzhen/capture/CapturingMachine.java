package io.jianzhen.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine and the program that capture, as the record names them. */
public final class CapturingMachine {

  private static final String SOFTWARE = "Jianzhen 0.1.0";

  private CapturingMachine() {}

  /** Its name and system. */
  public static String device() {
    String system =
        "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"));
    try {
      return "%s, %s".formatted(InetAddress.getLocalHost().getHostName(), system);
    } catch (UnknownHostException nameless) {
      return system;
    }
  }

  /** The program with its version, and what it runs on. */
  public static String software() {
    return "%s (Java %s)".formatted(SOFTWARE, Runtime.version());
  }
}
