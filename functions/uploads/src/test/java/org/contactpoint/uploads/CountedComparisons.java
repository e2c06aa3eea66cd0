package org.contactpoint.uploads;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.uploads.duplicate.ComparisonReports;

/** What operators would see of comparisons. */
final class CountedComparisons implements ComparisonReports {
  long found;
  long gone;
  final List<String> faults = new ArrayList<>();

  @Override
  public void counted(long more, long fewer) {
    found += more;
    gone += fewer;
  }

  @Override
  public void notCompared(String why) {
    faults.add(why);
  }
}
