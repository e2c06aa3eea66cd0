package org.contactpoint.benchmark.run;

import java.nio.file.Path;
import org.contactpoint.benchmark.learn.LearntNames;

/** Counts in upload files how frequent names are and prints the list that search and scorer use. */
public final class LearnNames {
  private LearnNames() {}

  /** The third argument is the folder of the files. */
  public static void main(String[] arguments) {
    System.out.print(LearntNames.from(Path.of(arguments[2])));
  }
}
