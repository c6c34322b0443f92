import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Lists what is public in Java sources. Argument: their folder. Nothing is compiled, so nothing has to be there. */
public class Surface extends TreeScanner<Void, String> {
  public static void main(String[] arguments) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var found = Files.walk(Path.of(arguments[0]))) {
      List<Path> files = found.filter(path -> path.toString().endsWith(".java")).toList();
      var sources = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
      for (CompilationUnitTree unit : task.parse()) {
        new Surface().scan(unit.getTypeDecls(), String.valueOf(unit.getPackageName()));
      }
    }
  }

  private ClassTree owner;

  private boolean isPublic(ModifiersTree modifiers) {
    boolean isMember = owner != null && owner.getKind() == Tree.Kind.INTERFACE;
    return isMember || modifiers.getFlags().contains(Modifier.PUBLIC);
  }

  private static void print(String place, Object member) {
    System.out.println(place + "\t" + member);
  }

  @Override
  public Void visitClass(ClassTree type, String place) {
    if (!isPublic(type.getModifiers())) return null;
    String parent = type.getExtendsClause() == null ? "" : " extends " + type.getExtendsClause();
    print(place, type.getKind().name().toLowerCase() + " " + type.getSimpleName() + parent);
    ClassTree outer = owner;
    owner = type;
    scan(type.getMembers(), place + "." + type.getSimpleName());
    owner = outer;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, String place) {
    if (!isPublic(method.getModifiers())) return null;
    String parameters =
        method.getParameters().stream()
            .map(parameter -> parameter.getType().toString())
            .collect(Collectors.joining(", "));
    String returned = method.getReturnType() == null ? "" : method.getReturnType() + " ";
    print(place, returned + method.getName() + "(" + parameters + ")");
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, String place) {
    boolean isComponent =
        owner.getKind() == Tree.Kind.RECORD && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    if (isComponent || isPublic(field.getModifiers())) print(place, field.getType() + " " + field.getName());
    return null;
  }
}
