import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles each program by itself, and into a folder of its own: they all have the same class. One compiler, which is
 * warm after the first, takes a fraction of the time.
 */
public class Compile {
  private static final List<String> OPTIONS = List.of("-Xlint:all", "-Werror", "-proc:none");

  /** A program whose file need not have the name of its class. */
  private static final class Program extends SimpleJavaFileObject {
    Program(URI file) {
      super(file, Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return Files.readString(Path.of(uri));
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  public static void main(String[] names) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean isRight = true;
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var jars = Files.list(Path.of("lib"))) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, jars.toList());
      for (String name : names) {
        Path classes = Files.createDirectories(Path.of("classes", name));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        var program = new Program(Path.of(name + ".java").toUri());
        isRight &= compiler.getTask(null, files, null, OPTIONS, null, List.of(program)).call();
      }
    }
    if (!isRight) System.exit(1);
  }
}
