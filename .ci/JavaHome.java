import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down which Java runs it, as a property {@code java.of.toolchain}: PIT asks no toolchain,
 * and under an older Java it would notice nothing and call that a success.
 */
final class JavaHome {
  private JavaHome() {}

  static void main(String[] args) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file, "java.of.toolchain=" + java.replace("\\", "/") + System.lineSeparator());
  }
}
