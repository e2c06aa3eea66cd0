package org.contactpoint.benchmark.run;

import java.util.List;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;

/** Makes a nation and tells how long it took, how much memory it holds and what it looks like. */
public final class GenerateNation {
  private static final double MEBI = 1 << 20;

  private GenerateNation() {}

  /** The first argument is the number of children. */
  public static void main(String[] arguments) {
    Nation nation = new Nation(Seeds.TEST, Integer.parseInt(arguments[0]));
    long before = used();
    long start = System.nanoTime();
    List<Kid> kids = nation.kids();
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = used() - before;
    System.out.printf(
        "%,d children in %.1f s, %.0f MiB, %.0f bytes each%n",
        kids.size(), seconds, bytes / MEBI, (double) bytes / kids.size());
    System.out.println(new Portrait(kids).markdown());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
