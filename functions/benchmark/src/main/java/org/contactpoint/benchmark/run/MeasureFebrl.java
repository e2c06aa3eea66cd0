package org.contactpoint.benchmark.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.benchmark.febrl.FebrlData;
import org.contactpoint.benchmark.febrl.Linkage;
import org.contactpoint.benchmark.own.FebrlLinker;

/** Links the Febrl sample files and prints how well, at a few weights. */
public final class MeasureFebrl {
  private static final List<Double> BITS = List.of(-12.0, -8.0, -4.0, 0.0);

  private MeasureFebrl() {}

  /** The third argument is the folder of the files. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[2]);
    Map<String, FebrlData> sets = new TreeMap<>();
    for (int set = 1; set <= 3; set++) {
      sets.put("Febrl " + set, FebrlData.read(folder.resolve("dataset" + set + ".csv")));
    }
    sets.put(
        "Febrl 4",
        FebrlData.read(folder.resolve("dataset4a.csv"), folder.resolve("dataset4b.csv")));
    System.out.println(
        "| set | weight | precision | recall | F1 |\n| --- | --- | --- | --- | --- |");
    FebrlLinker linker = new FebrlLinker();
    sets.forEach((name, data) -> BITS.forEach(bits -> print(name, data, bits, linker)));
  }

  private static void print(String name, FebrlData data, double bits, FebrlLinker linker) {
    Linkage linkage = Linkage.of(linker.pairs(data, bits), data.truePairs());
    double f1 =
        2 * linkage.precision() * linkage.recall() / (linkage.precision() + linkage.recall());
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.4f | %.4f | %.4f |%n",
        name,
        bits,
        linkage.precision(),
        linkage.recall(),
        f1);
  }
}
