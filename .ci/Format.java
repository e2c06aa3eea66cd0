import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source of the project in one JVM: {@code check} names the
 * files that differ and fails, {@code write} puts them right.
 *
 * <p>A formatter inside Maven's own JVM could not read the language of a newer Java.
 */
final class Format {
  private static final List<String> CHECK = List.of("--dry-run", "--set-exit-if-changed");
  private static final List<String> WRITE = List.of("--replace");

  static void main(String[] args) throws Exception {
    var options = args[0].equals("write") ? WRITE : CHECK;
    var files = sourcesUnder(Path.of(args[1]));
    var out = new PrintWriter(System.out, true);
    int status = new Main(out, out, System.in).format(join(options, files));
    if (status != 0) {
      out.println("Not formatted as above. Put it right with: mvn -Pformat -N validate");
    }
    System.exit(status);
  }

  private static List<String> sourcesUnder(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(Path::toString).filter(Format::isOurs).toList();
    }
  }

  private static boolean isOurs(String file) {
    return file.endsWith(".java")
        && !file.contains("/target/")
        && !file.contains("/node_modules/")
        && !file.contains("/cdk.out/");
  }

  private static String[] join(List<String> options, List<String> files) {
    return Stream.concat(options.stream(), files.stream()).toArray(String[]::new);
  }
}
