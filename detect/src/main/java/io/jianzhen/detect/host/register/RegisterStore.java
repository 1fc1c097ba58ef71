package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The built-in register as the build leaves it in the library: read from YAML once, checked, and
 * written field by field. Reading YAML would take half of the time of a short command.
 */
final class RegisterStore {

  private RegisterStore() {}

  static void write(OfficialSites register, OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(register.sites().size());
    for (OfficialSite site : register.sites()) {
      out.writeUTF(site.id());
      write(site.name(), out);
      write(site.hosts(), out);
      out.writeBoolean(site.watched());
      write(site.names(), out);
      write(site.latin(), out);
      out.writeUTF(site.source());
    }
    out.writeInt(register.former().size());
    for (FormerHost former : register.former()) {
      out.writeUTF(former.host().ascii());
      write(former.body(), out);
      out.writeUTF(former.until());
      out.writeUTF(former.source());
    }
    out.flush();
  }

  static OfficialSites read(InputStream from) throws IOException {
    var in = new DataInputStream(from);
    List<OfficialSite> sites = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      sites.add(
          new OfficialSite(
              in.readUTF(),
              sentence(in),
              texts(in),
              in.readBoolean(),
              texts(in),
              texts(in),
              in.readUTF()));
    }
    List<FormerHost> former = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      former.add(
          new FormerHost(new HostName(in.readUTF()), sentence(in), in.readUTF(), in.readUTF()));
    }
    return new OfficialSites(sites, former);
  }

  private static void write(Sentence sentence, DataOutputStream out) throws IOException {
    out.writeUTF(sentence.zh());
    out.writeUTF(sentence.en());
  }

  private static void write(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Sentence sentence(DataInputStream in) throws IOException {
    return new Sentence(in.readUTF(), in.readUTF());
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
