/** By which values each alarm of the templates rings, as CloudWatch documents that it evaluates. */
@NullMarked
package org.contactpoint.infrastructure.alarm;

import org.jspecify.annotations.NullMarked;
