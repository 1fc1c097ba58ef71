package io.jianzhen.cli;

import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.GenuineRegister;
import io.jianzhen.detect.page.PageScreen;
import io.jianzhen.detect.page.PageSource;
import io.jianzhen.detect.page.PageVerdict;
import io.jianzhen.detect.page.UnusableGenuineRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says of one saved page whether it pretends to be an official site, which, and why. Exit code 0:
 * it is not WATCH or worse; 1: it is; 2: arguments or input unusable.
 */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = {
      "核查一个已保存的网页：是否冒充官方网站，冒充哪个，依据是什么",
      "Says of a saved page whether it pretends to be an official site, which, and why"
    })
final class PageCommand implements Callable<Integer> {

  private static final int FOUND = 1;
  private static final int MOST_PICTURE = 50_000_000;

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Mixin private Protection protection = new Protection();

  @Parameters(paramLabel = "FILE", description = "网页文件（HTML） / the page (HTML)")
  private @Nullable Path file;

  @Option(names = "--url", required = true, description = "网页的网址 / the address it came from")
  private String url = "";

  @Option(
      names = "--content-type",
      paramLabel = "TYPE",
      description = "响应头 Content-Type（如有） / the header, if known")
  private String contentType = "";

  @Option(names = "--screenshot", paramLabel = "FILE", description = "网页截图 PNG/JPEG / a screenshot")
  private @Nullable Path screenshot;

  @Option(
      names = "--genuine",
      paramLabel = "REGISTER",
      description = "真实网站页面登记册（YAML） / register of genuine sites by their pages")
  private @Nullable Path genuine;

  @Option(names = "--format", description = "text（默认）, json")
  private PageFormat format = PageFormat.TEXT;

  @Option(names = "--lang", description = "text 的语言：zh, en / language of the text")
  private Language language = Language.ZH;

  PageCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    try {
      HostScreen hosts = protection.screen();
      PageVerdict verdict = new PageScreen(hosts, register()).judge(source());
      Writer out = terminal.results();
      format.write(verdict, language, out);
      out.flush();
      return verdict.tier().isAtLeast(Tier.WATCH) ? FOUND : 0;
    } catch (UnusableInput unusable) {
      complaints.println(Report.oneLine("jianzhen: " + unusable.getMessage()));
      return Main.UNUSABLE;
    } catch (IOException | UncheckedIOException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  private PageSource source() throws UnusableInput {
    WebAddress address = WebAddress.parse(url);
    if (address instanceof WebAddress.Unreadable unreadable) {
      throw new UnusableInput(url, unreadable.why());
    }
    ByteBuffer body = read(file, PageSource.MOST + 1);
    Optional<ByteBuffer> picture =
        screenshot == null ? Optional.empty() : Optional.of(read(screenshot, MOST_PICTURE));
    return new PageSource((WebAddress.Readable) address, contentType, body, picture);
  }

  private GenuineRegister register() throws UnusableInput {
    if (genuine == null) {
      return GenuineRegister.EMPTY;
    }
    try (InputStream yaml = Files.newInputStream(genuine)) {
      return GenuineRegister.read(yaml);
    } catch (UnusableGenuineRegister broken) {
      throw new UnusableInput(genuine.toString(), broken.why());
    } catch (IOException unreadable) {
      throw unreadable(genuine);
    }
  }

  /** As much of a file as is looked at, however long it is. */
  private static ByteBuffer read(@Nullable Path path, int most) throws UnusableInput {
    if (path == null) {
      throw new UnusableInput("FILE", new Sentence("请给出网页文件。", "Name the file of the page."));
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ByteBuffer.wrap(in.readNBytes(most));
    } catch (IOException unreadable) {
      throw unreadable(path);
    }
  }

  private static UnusableInput unreadable(Path path) {
    return new UnusableInput(
        path.toString(),
        new Sentence("文件读不了；请核对文件名和权限。", "The file cannot be read; check name and permissions."));
  }
}
