package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockReaderTest {

  @ParameterizedTest(name = "{0} bytes a line")
  @ValueSource(ints = {1, 7, 64, 1000, 100_000, Block.SIZE - 1, Block.SIZE})
  void blocksHoldWholeLinesAndNothingIsLost(int length) throws IOException {
    String text = ("a".repeat(length - 1) + "\n").repeat(1_300_000 / length + 3);
    List<String> blocks = blocks(stream(text));

    assertThat(blocks).allMatch(block -> block.endsWith("\n"));
    assertThat(String.join("", blocks).equals(text)).isTrue();
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(blocks(stream("a\nb"))).containsExactly("a\nb");
  }

  @Test
  void anEmptyStreamHasNoBlocks() throws IOException {
    assertThat(blocks(stream(""))).isEmpty();
  }

  @ParameterizedTest(name = "a line of {0} bytes")
  @ValueSource(ints = {Block.SIZE + 1, Block.SIZE + 300, 2 * Block.SIZE, 3 * Block.SIZE + 17})
  void afterALineThatIsTooLongTheNextIsReadAgain(int length) throws IOException {
    String next = "b.com\nc.com\n" + "d.com\n".repeat(200_000);
    List<String> blocks = blocks(stream("first\n" + "a".repeat(length) + "\n" + next));
    String all = String.join("", blocks);

    assertThat(all.startsWith("first\na")).isTrue();
    assertThat(all.substring(all.indexOf('b')).equals(next)).isTrue();
  }

  @Test
  void aLineThatIsTooLongMayBeTheLast() throws IOException {
    assertThat(String.join("", blocks(stream("a\n" + "b".repeat(2 * Block.SIZE)))))
        .startsWith("a\n")
        .doesNotContain("c");
  }

  @Test
  void lineEndsStandAroundABlock() throws IOException {
    var block = new Block();
    new BlockReader(stream("abc")).next(block);

    assertThat(block.length()).isEqualTo(3);
    for (int i = 1; i <= Block.MARGIN; i++) {
      assertThat(block.bytes()[block.start() - i]).isEqualTo((byte) '\n');
      assertThat(block.bytes()[block.end() + i - 1]).isEqualTo((byte) '\n');
    }
  }

  private static List<String> blocks(InputStream in) throws IOException {
    var reader = new BlockReader(in);
    var block = new Block();
    List<String> blocks = new ArrayList<>();
    while (reader.next(block)) {
      blocks.add(new String(block.bytes(), block.start(), block.length(), StandardCharsets.UTF_8));
    }
    return blocks;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
