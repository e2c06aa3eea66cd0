package org.contactpoint.portal.audit;

import org.contactpoint.portal.page.Words;

/** Where auditors begin: whose trail to read, and what waits. */
public record AuditView(AuditForm form, Alerts alerts, Investigations investigations) {

  /** How many alerts wait. */
  public String alertCount() {
    return counted(alerts.items().size(), alerts.cursor() != null, "alert");
  }

  /** How many investigations wait. */
  public String investigationCount() {
    return counted(investigations.items().size(), investigations.cursor() != null, "investigation");
  }

  private static String counted(int size, boolean more, String one) {
    return more ? "More than " + size + " " + one + "s" : Words.count(size, one, one + "s");
  }

  @Override
  public String toString() {
    return "AuditView[redacted]";
  }
}
