import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ProblemPage } from './problem.page.tsx';

/** What breaks within is said in its place; whoever goes elsewhere leaves it behind. */
export function Unbroken({ children }: { readonly children: ReactNode }) {
  return <Boundary place={useLocation().pathname}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken?: { readonly error: unknown; readonly place: string } | undefined;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: { error, place: this.props.place } });
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, { broken }: BoundaryState): BoundaryState | null {
    return broken && broken.place !== place ? { broken: undefined } : null;
  }

  override render(): ReactNode {
    return this.state.broken ? <ProblemPage error={this.state.broken.error} /> : this.props.children;
  }
}
