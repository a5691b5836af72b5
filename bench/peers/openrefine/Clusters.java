import com.google.refine.clustering.binning.ColognePhoneticKeyer;
import com.google.refine.clustering.binning.FingerprintKeyer;
import com.google.refine.clustering.binning.Keyer;
import com.google.refine.clustering.binning.Metaphone3Keyer;
import com.google.refine.clustering.binning.NGramFingerprintKeyer;
import edu.mit.simile.vicino.clustering.NGramClusterer;
import edu.mit.simile.vicino.distances.Distance;
import edu.mit.simile.vicino.distances.LevenshteinDistance;
import edu.mit.simile.vicino.distances.PPMDistance;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * OpenRefine's own clustering of the lines of a file: its key collision methods (keys FILE), or its nearest neighbours
 * (neighbours FILE) with the blocks of six letters and the radius of 1 that its dialogue proposes, and with twice that
 * radius. Prints one cluster to a line: the method, the seconds that it took, and the numbers of the lines, separated
 * by tabs; of each method first a line without any.
 */
public final class Clusters {
    private static final int BLOCK = 6;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        List<String> names = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
        if (args[0].equals("neighbours")) {
            neighbour("nearest neighbour, levenshtein, radius 1", new LevenshteinDistance(), 1, names);
            neighbour("nearest neighbour, levenshtein, radius 2", new LevenshteinDistance(), 2, names);
            neighbour("nearest neighbour, ppm, radius 1", new PPMDistance(), 1, names);
            return;
        }

        collide("key collision, fingerprint", new FingerprintKeyer(), names);
        collide("key collision, 2-gram fingerprint", new NGramFingerprintKeyer(), names, 2);
        collide("key collision, 1-gram fingerprint", new NGramFingerprintKeyer(), names, 1);
        collide("key collision, metaphone3", new Metaphone3Keyer(), names);
        collide("key collision, cologne phonetic", new ColognePhoneticKeyer(), names);
    }

    private static void collide(String method, Keyer keyer, List<String> names, Object... options) {
        long start = System.nanoTime();
        Map<String, List<Integer>> clusters = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            clusters.computeIfAbsent(keyer.key(names.get(i), options), key -> new ArrayList<>()).add(i);
        }

        print(method, start, clusters.values());
    }

    private static void neighbour(String method, Distance distance, double radius, List<String> names) {
        long start = System.nanoTime();
        NGramClusterer clusterer = new NGramClusterer(distance, BLOCK);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
        }

        places.keySet().forEach(clusterer::populate);
        List<List<Integer>> clusters = new ArrayList<>();
        for (Set<Serializable> cluster : clusterer.getClusters(radius)) {
            clusters.add(cluster.stream().flatMap(name -> places.get(name).stream()).collect(Collectors.toList()));
        }

        // What is written in the same letters is one value, and needs no cluster.
        places.values().stream().filter(same -> same.size() > 1).forEach(clusters::add);
        print(method, start, clusters);
    }

    private static void print(String method, long start, Collection<List<Integer>> clusters) {
        String seconds = String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
        OUT.println(method + "\t" + seconds);
        for (List<Integer> cluster : clusters) {
            if (cluster.size() > 1) {
                OUT.println(method + "\t" + seconds + "\t" + cluster.stream().map(String::valueOf).collect(Collectors.joining("\t")));
            }
        }
    }
}
