package io.jianzhen.platform.website.indicator;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real resolver (NLnet Labs' unbound) on the loopback interface, with a zone {@code example.} of
 * its own to answer from, and a response policy zone in front of it. It asks nobody else.
 */
public final class Resolver implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      server:
        interface: 127.0.0.1@%d
        access-control: 127.0.0.0/8 allow
        username: ""
        chroot: ""
        directory: "%s"
        pidfile: ""
        use-syslog: no
        logfile: ""
        do-daemonize: no
        do-ip6: no
        num-threads: 1
        module-config: "respip iterator"
        qname-minimisation: no
      remote-control:
        control-enable: no
      auth-zone:
        name: "example."
        zonefile: "example.zone"
        for-upstream: yes
        for-downstream: no
      rpz:
        name: "rpz.jianzhen."
        zonefile: "rpz.zone"
      """;

  private static final int NO_ERROR = 0;
  private static final int ATTEMPTS = 150;
  private static final long LONGEST_START = 20_000_000_000L;
  private static final int PATIENCE_MILLIS = 200;

  private final Process process;
  private final int port;
  private final Path folder;

  private Resolver(Process process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /** What it said: the response code of RFC 1035, and how many records. */
  public record Answer(int code, int records) {

    static final int NAME_ERROR = 3;

    public boolean isRefusedByPolicy() {
      return code == NAME_ERROR && records == 0;
    }

    public boolean isAnAddress() {
      return code == NO_ERROR && records > 0;
    }
  }

  /**
   * Starts one.
   *
   * @param example the zone {@code example.}, without its SOA
   * @param policy the response policy zone, whole
   */
  public static Resolver start(Path folder, String example, String policy) throws IOException {
    Files.writeString(
        folder.resolve("example.zone"),
        "example. 300 SOA localhost. root.localhost. 1 3600 600 604800 300\n"
            + "example. 300 NS localhost.\n"
            + "probe.example. 300 A 192.0.2.1\n"
            + example);
    Files.writeString(folder.resolve("rpz.zone"), policy);
    int port = freePort();
    Path configuration = folder.resolve("unbound.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(port, folder));
    Process process =
        new ProcessBuilder(program(), "-d", "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Resolver resolver = new Resolver(process, port, folder);
    resolver.awaitReady();
    return resolver;
  }

  private static String program() {
    String program =
        Optional.ofNullable(System.getenv("JIANZHEN_UNBOUND")).orElse("/usr/sbin/unbound");
    if (!Files.isExecutable(Path.of(program))) {
      throw new IllegalStateException(
          program
              + " is missing: apt-get install unbound, or name the program in JIANZHEN_UNBOUND");
    }
    return program;
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    // A port that nobody listens at answers at once, so attempts are not counted but timed.
    long end = System.nanoTime() + LONGEST_START;
    while (System.nanoTime() < end && process.isAlive()) {
      if (send("probe.example").filter(Answer::isAnAddress).isPresent()) {
        return;
      }
    }
    close();
    throw new IllegalStateException(
        "unbound did not start: " + Files.readString(folder.resolve("log")));
  }

  /** Asks for the address of a name. */
  public Answer ask(String name) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Answer> answer = send(name);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IOException("no answer for " + name);
  }

  private Optional<Answer> send(String name) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] question = question(name);
      socket.connect(InetAddress.getLoopbackAddress(), port);
      socket.send(new DatagramPacket(question, question.length));
      byte[] buffer = new byte[1_500];
      socket.receive(new DatagramPacket(buffer, buffer.length));
      ByteBuffer answer = ByteBuffer.wrap(buffer);
      return Optional.of(new Answer(answer.getShort(2) & 0xF, answer.getShort(6)));
    } catch (SocketTimeoutException | java.net.PortUnreachableException notYet) {
      return Optional.empty();
    }
  }

  /** A question for the A record, recursion desired. */
  private static byte[] question(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int word : new int[] {7, 0x0100, 1, 0, 0, 0}) {
        out.writeShort(word);
      }
      for (String label : name.split("\\.", -1)) {
        byte[] text = label.getBytes(StandardCharsets.US_ASCII);
        out.writeByte(text.length);
        out.write(text);
      }
      out.writeByte(0);
      out.writeShort(1);
      out.writeShort(1);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
