import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gephi.graph.api.*;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.*;
import org.openide.util.Lookup;

/** Opens each file as Gephi does, and prints what it holds: a line for each file, node and edge, with base64 of each text. */
public final class GephiReads {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] files) throws Exception {
        for (String name : files) {
            ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
            projects.newProject();
            Workspace workspace = projects.getCurrentWorkspace();
            ImportController imports = Lookup.getDefault().lookup(ImportController.class);
            imports.process(imports.importFile(new File(name)), new DefaultProcessor(), workspace);
            GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
            Graph graph = model.getGraph();
            OUT.println("file");
            for (Node node : graph.getNodes()) print("node", node, model.getNodeTable());
            for (Edge edge : graph.getEdges()) print("edge " + text(edge.getSource().getId()) + " " + text(edge.getTarget().getId()) + " " + edge.getWeight(), edge, model.getEdgeTable());
            projects.closeCurrentProject();
        }
        OUT.flush();
        System.exit(0);
    }

    private static void print(String what, Element element, Table columns) {
        StringBuilder line = new StringBuilder(what);
        for (Column column : columns) {
            Object value = element.getAttribute(column);
            if (value instanceof IntervalSet spells) {
                line.append(" spells:");
                for (Interval spell : spells.toArray()) line.append(spell.getLow()).append('/').append(spell.getHigh()).append(';');
            } else if (value != null) {
                line.append(' ').append(text(column.getTitle())).append(':').append(text(value));
            }
        }
        OUT.println(line);
    }

    private static String text(Object value) {
        return Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
