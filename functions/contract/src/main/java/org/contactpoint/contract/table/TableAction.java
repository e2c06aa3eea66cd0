package org.contactpoint.contract.table;

import java.util.List;

/**
 * What can be done to a table, each a permission of its own in the cloud; in a transaction each
 * item needs its own.
 */
public enum TableAction {
  GET,
  QUERY,
  SCAN,
  PUT,
  UPDATE,
  DELETE,
  CONDITION_CHECK,
  /** To learn which table it is: another one after it was put back. */
  DESCRIBE;

  /** The names of the permissions, without the service's. */
  public List<String> actions() {
    return switch (this) {
      case GET -> List.of("GetItem", "BatchGetItem");
      case QUERY -> List.of("Query");
      case SCAN -> List.of("Scan");
      case PUT -> List.of("PutItem");
      case UPDATE -> List.of("UpdateItem");
      case DELETE -> List.of("DeleteItem");
      case CONDITION_CHECK -> List.of("ConditionCheckItem");
      case DESCRIBE -> List.of("DescribeTable");
    };
  }
}
