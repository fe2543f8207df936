import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { reportBug } from '../state/bugs.ts';
import { loadWorkspace } from '../state/workspace.ts';

interface Props {
  /** Where the window is: going elsewhere forgets the failure. */
  readonly at: string;
  /** What is missing where it failed; left out, it is the place. */
  readonly what?: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  /** The entry of the log that tells more; `null` until main has answered. */
  readonly entry: string | null;
}

/** Keeps a bug in one place from taking the window with it; what is saved is safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, entry: null };

  static getDerivedStateFromError(): State {
    return { failed: true, entry: null };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false });
  }

  override async componentDidCatch(error: Error): Promise<void> {
    const entry = await reportBug(error);
    this.setState({ entry });
  }

  private readonly again = async (): Promise<void> => {
    await loadWorkspace();
    this.setState({ failed: false, entry: null });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title={`${this.props.what ?? 'This place'} could not be shown`}
        action={
          <Button kind="primary" onPress={this.again}>
            Reload
          </Button>
        }
      >
        Something went wrong inside Preflight; what you saved is safe.
        {this.state.entry && ` If it happens again, report entry ${this.state.entry} of the log.`}
      </EmptyState>
    );
  }
}
