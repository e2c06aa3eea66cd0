package org.contactpoint.registration.merge;

import org.contactpoint.domain.value.Coded;

/** Why two records are held to be of one child. */
public enum MergeReason implements Coded {
  SAME_CHILD,
  REGISTERED_TWICE,
  CONFIRMED_WITH_FAMILY,
  CONFIRMED_WITH_SERVICE
}
