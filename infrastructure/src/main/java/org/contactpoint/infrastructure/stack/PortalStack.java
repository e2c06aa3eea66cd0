package org.contactpoint.infrastructure.stack;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.infrastructure.construct.api.PortalPages;
import org.contactpoint.infrastructure.construct.api.PortalPagesProps;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * The pages: one function behind a gateway of its own. It calls the web API over the internet with
 * the token of whoever signed in, like any other client, and has rights to its sessions alone.
 */
public final class PortalStack extends Stack {
  public PortalStack(Construct scope, String id, StackProps stackProps, PortalStackProps props) {
    super(scope, id, stackProps);
    FunctionNeeds needs =
        props
            .identity()
            .signIn()
            .and(
                new FunctionNeeds(
                    Map.of(EnvironmentVariable.PORTAL_API, props.api().address()), List.of()));
    DirectoryFunction function =
        new DirectoryFunction(
            this, DirectoryFunctionProps.of(props.base(), DeployedFunction.PORTAL, needs));
    PortalPages pages =
        new PortalPages(
            this, "Pages", new PortalPagesProps(props.base(), props.identity().portal(), function));
    props.api().firewall().guard(this, "BeforeThePages", pages.stage());
  }
}
