package io.jianzhen.cli;

import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.UnusableRegister;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which sites are looked after: those of the built-in register and those of users' files. */
final class Protection {

  @Option(
      names = "--protect",
      paramLabel = "REGISTER",
      description = "另加自己的官方网站名册（YAML），可多次 / also look after the sites of this register")
  private List<Path> registers = new ArrayList<>();

  /** A screen for them. */
  HostScreen screen() throws UnusableInput {
    if (registers.isEmpty()) {
      return HostScreen.standard();
    }
    OfficialSites sites = OfficialSites.standard();
    for (Path register : registers) {
      sites = sites.plus(read(register));
    }
    return HostScreen.of(sites);
  }

  private static OfficialSites read(Path register) throws UnusableInput {
    try (InputStream yaml = Files.newInputStream(register)) {
      return OfficialSites.read(yaml);
    } catch (UnusableRegister broken) {
      throw new UnusableInput(register.toString(), broken.why());
    } catch (IOException unreadable) {
      throw new UnusableInput(
          register.toString(),
          new Sentence(
              "名册文件读不了；请核对文件名和权限。", "The register cannot be read; check name and permissions."));
    }
  }
}
