package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.pool.SignInPool;

/**
 * What the gateway needs.
 *
 * @param pool whose tokens it lets through
 * @param functions behind the routes
 */
public record RoutedApiProps(
    FunctionBase base, SignInPool pool, List<DirectoryFunction> functions) {
  public RoutedApiProps {
    functions = List.copyOf(functions);
  }
}
