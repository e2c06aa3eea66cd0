/** The program that cdk.json runs: it reads the stages and writes their templates. */
@NullMarked
package org.contactpoint.infrastructure.app;

import org.jspecify.annotations.NullMarked;
