// The end of a form of the card: what refused it, and the button that does it.

interface Props {
  readonly label: string;
  readonly refusal: string | undefined;
}

export function FormEnd({ label, refusal }: Props) {
  return (
    <>
      <p className="form-refusal" role="alert">
        {refusal}
      </p>
      <button type="submit" className="button primary">
        {label}
      </button>
    </>
  );
}
