package org.contactpoint.dynamodb.audit;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of the trail's items, and how texts and lists stand in them. */
final class TrailAttributes {
  static final String WRITER = Tables.PARTITION;
  static final String PLACE = Tables.SORT;
  static final String CHILD = Tables.CHILD;
  static final String ACCOUNT = Tables.ACCOUNT;
  static final String ORDER = Tables.ORDER;

  static final String SCHEMA = "v";
  static final String AT = "at";
  static final String ON_BEHALF_OF = "onBehalfOf";
  static final String ROLE = "role";
  static final String ORGANISATION = "organisation";
  static final String AUTHORITY = "authority";
  static final String ACTION = "action";
  static final String PURPOSE = "purpose";
  static final String OUTCOME = "outcome";
  static final String REASON = "reason";
  static final String CHANGED = "changed";
  static final String SHOWN = "shown";
  static final String REQUEST = "requestId";
  static final String CRITERIA = "criteria";
  static final String WITNESSED = "witnessed";
  static final String REGISTERS = "registers";
  static final String ENDS = "ends";
  static final String HASH = "hash";

  static final String SEALED = "sealed";

  static final String SEQUENCE = "seq";
  static final String PROOF = "proof";
  static final String RECENT = "recent";

  private TrailAttributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue texts(List<String> values) {
    return AttributeValue.fromL(values.stream().map(TrailAttributes::text).toList());
  }

  /** The text of that attribute, empty where it is missing or none. */
  static String text(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** The number of that attribute, 0 where it is missing or none. */
  static long number(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }

  /** The texts of that attribute, none where it is missing. */
  static List<String> texts(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || !value.hasL()
        ? List.of()
        : value.l().stream().map(one -> one.s() == null ? "" : one.s()).toList();
  }
}
