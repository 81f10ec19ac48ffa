// Keeps a fault in one region from taking the window, and the unsaved case with it: the region says
// what happened, everything else goes on.
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';

interface Props {
  /** "The canvas". */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly problem?: string;
}

export class Boundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === undefined) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <p>
          {this.props.what} cannot be shown ({problem}). The case is unharmed: save it, then try
          again.
        </p>
        <button
          type="button"
          className="button outlined"
          onClick={() => this.setState({ problem: undefined })}
        >
          Try again
        </button>
      </div>
    );
  }
}
