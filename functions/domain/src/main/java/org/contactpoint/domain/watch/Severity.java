package org.contactpoint.domain.watch;

import org.contactpoint.domain.value.Coded;

/** How urgent an alert is. */
public enum Severity implements Coded {
  LOW,
  MEDIUM,
  HIGH
}
