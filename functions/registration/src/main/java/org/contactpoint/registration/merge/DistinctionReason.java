package org.contactpoint.registration.merge;

import org.contactpoint.domain.value.Coded;

/** Why two records are held to be of two children. */
public enum DistinctionReason implements Coded {
  TWINS,
  SIBLINGS,
  NAMESAKES,
  CONFIRMED_WITH_FAMILY,
  CONFIRMED_WITH_SERVICE
}
